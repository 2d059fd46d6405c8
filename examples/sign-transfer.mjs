#!/usr/bin/env node
// A user pays from a wallet whose key only he has, and signs with ethers: once as typed data (EIP-712), once as
// an Ethereum transaction (EIP-1559).
//
//   scripts/tools.sh javascript
//   node examples/sign-transfer.mjs [path/to/pers]
//
// Starts a server of its own (ephemeral database, random port) and stops it again. Exits with 0 only if every
// answer was the expected one.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Transaction, Wallet } from "ethers";

const pers = process.argv[2] ?? process.env.PERS ?? "target/release/pers";
const seed = fileURLToPath(new URL("sign-transfer.yaml", import.meta.url));
const state = mkdtempSync(join(tmpdir(), "pers-"));
const server = spawn(
    pers,
    ["serve", "--dev", "--ephemeral", "--data-dir", state, "--listen", "127.0.0.1:0", "--log", "warn"],
    { stdio: ["ignore", "ignore", "inherit"] },
);
const ended = new Promise((resolve) => server.on("exit", resolve));
const run = (...arguments_) => execFileSync(pers, [...arguments_, "--data-dir", state], { encoding: "utf8" }).trim();
const step = (text) => console.error(`- ${text}`);

try {
    while (!existsSync(join(state, "server.json"))) {
        assert.equal(server.exitCode, null, "the server has ended");
        await pause(50);
    }
    await pay(JSON.parse(readFileSync(join(state, "server.json"), "utf8")).baseUrl);
} finally {
    server.kill();
    await ended;
    rmSync(state, { recursive: true, force: true });
}

async function pay(base) {
    // Calls the API; fails on any other status than the expected one.
    const call = async (expected, method, path, headers, body) => {
        const answer = await fetch(`${base}/v2${path}`, {
            method,
            headers: { "content-type": "application/json", ...headers },
            body: body && JSON.stringify(body),
        });
        const text = await answer.text();
        assert.equal(answer.status, expected, `${method} ${path}: ${text}`);
        return JSON.parse(text);
    };

    step("A tenant whose users hold their keys themselves, from a seed file");
    const [, tenant, projectKey] = run("seed", seed).match(/tenant (\S+), project key (\S+)/);
    const signIn = async (email, ...more) => {
        const authToken = run("dev-token", "--tenant", tenant, "--type", "user", "--email", email, ...more);
        const { accessToken } = await call(200, "POST", "/auth/token", { "x-project-key": projectKey }, { authToken });
        return { authorization: `Bearer ${accessToken}` };
    };

    step("Ann makes a key, which her identity provider names to the server; bob is there too");
    const wallet = Wallet.createRandom();
    const ann = await signIn("ann@example.com", "--signing-address", wallet.address);
    const bob = await signIn("bob@example.com");
    const { id: bobsId } = await call(200, "GET", "/users/me", bob);
    const balance = async (who) => {
        const { accountAddress } = await call(200, "GET", "/users/me", who);
        const { tokenBalances } = await call(200, "GET", `/balances/accounts/${accountAddress}`, who);
        return tokenBalances[0].balance;
    };
    const transfer = async (amount) => {
        const recipient = { accountType: "user", accountId: bobsId };
        const answer = await call(200, "POST", "/transactions", ann, { web3TransactionType: "TRANSFER", amount, recipient });
        assert.equal(answer.transaction.status, "pending_signature");
        return answer;
    };
    const submit = (expected, { id }, body) => call(expected, "POST", `/transactions/${id}/submit`, ann, body);

    step("She transfers 25 points: the answer holds what she has to sign");
    const first = await transfer(25);
    const { domain, types, message } = first.signingData.typedData;
    assert.deepEqual([domain.verifyingContract, message.operation, message.amount], [message.from, "TRANSFER", "2500"]);
    assert.equal(await balance(ann), 100);

    step("She signs the typed data and submits it");
    const { EIP712Domain, ...own } = types; // ethers adds this one itself
    const signature = await wallet.signTypedData(domain, own, message);
    const paid = await submit(200, first.transaction, { type: "EIP-712", signature });
    assert.equal(paid.status, "succeeded");
    assert.deepEqual([await balance(ann), await balance(bob)], [75, 25]);

    step("She transfers 5 more, and signs the transaction this time");
    const second = await transfer(5);
    const transaction = Transaction.from(second.signingData.unsignedTransaction);
    const signedTransaction = await wallet.signTransaction(transaction);
    const sent = await submit(200, second.transaction, { type: "EIP-1559", signedTransaction });
    assert.equal(sent.transactionHash, Transaction.from(signedTransaction).hash);
    assert.deepEqual([await balance(ann), await balance(bob)], [70, 30]);

    step("A signature is good once");
    const replayed = await submit(409, first.transaction, { type: "EIP-712", signature });
    assert.equal(replayed.code, "SIGNATURE_REPLAYED");
    const third = await transfer(25);
    const refused = await submit(422, third.transaction, { type: "EIP-712", signature });
    assert.equal(refused.code, "SIGNATURE_WRONG_SIGNER");

    console.error(`paid: 30 points to bob@example.com, signed by ${wallet.address}`);
}
