// Signs what the server asks to sign with ethers and with viem, which know nothing of the server.
//
// Arguments: private key, JSON list of `signingData`, one for each of the ways below. Prints the bodies of the
// submissions, in order, each with the hash that its library says the transaction has (null for typed data).
import { Signature, Transaction, Wallet } from "ethers";
import { keccak256, parseTransaction } from "viem";
import { privateKeyToAccount } from "viem/accounts";

const [key, list] = process.argv.slice(1);
const wallet = new Wallet(key);
const account = privateKeyToAccount(key);

const typed = (signature) => ({ body: { type: "EIP-712", signature }, hash: null });
const byEthers = async (type, transaction) => {
    const signed = await wallet.signTransaction(transaction);
    return { body: { type, signedTransaction: signed }, hash: Transaction.from(signed).hash };
};
const byViem = async (type, transaction) => {
    const signed = await account.signTransaction(transaction);
    return { body: { type, signedTransaction: signed }, hash: keccak256(signed) };
};
const ethersTyped = ({ typedData: { domain, types, message } }) => {
    const { EIP712Domain, ...own } = types;
    return wallet.signTypedData(domain, own, message);
};
// What a client makes of the fields, for a format of its own choice.
const fields = (data) => {
    const { to, data: call } = Transaction.from(data.unsignedTransaction);
    return { chainId: data.chainId, nonce: data.nonce, to, data: call, value: 0n };
};

const ways = {
    "ethers EIP-712": async (data) => typed(await ethersTyped(data)),
    "ethers EIP-712, compact": async (data) => typed(Signature.from(await ethersTyped(data)).compactSerialized),
    "ethers EIP-1559": (data) => byEthers("EIP-1559", Transaction.from(data.unsignedTransaction)),
    "ethers EIP-2930": (data) => byEthers("EIP-2930", { type: 1, gasLimit: 90_000n, gasPrice: 1n, accessList: [], ...fields(data) }),
    "ethers legacy": (data) => byEthers("legacy", { type: 0, gasLimit: 90_000n, gasPrice: 1n, ...fields(data) }),
    "viem EIP-712": async (data) => typed(await account.signTypedData(data.typedData)),
    "viem EIP-1559": (data) => byViem("EIP-1559", parseTransaction(data.unsignedTransaction)),
    "viem EIP-2930": (data) => byViem("EIP-2930", { type: "eip2930", gas: 90_000n, gasPrice: 1n, accessList: [], ...fields(data) }),
    "viem legacy": (data) => byViem("legacy", { type: "legacy", gas: 90_000n, gasPrice: 1n, ...fields(data) }),
};

if (list === undefined) {
    console.log(JSON.stringify(Object.keys(ways)));
} else {
    const data = JSON.parse(list);
    const answers = Object.entries(ways).map(async ([name, way], place) => ({ name, address: wallet.address, ...(await way(data[place])) }));
    console.log(JSON.stringify(await Promise.all(answers)));
}
