//! The ledger: what a token movement posts, and where a transaction may stand.
//!
//! Double entry. Every movement takes from one account what it gives to another. What a mint gives
//! comes from the token's *issuance account*, and what a burn takes goes back to it: the balance of
//! that account is minus the supply (minted - burned), all others are never below zero, and the sum
//! over all accounts of a token is zero at any time. Entries are only ever added; a mistake is undone
//! by the opposite movement.

use num_bigint::BigInt;
use pers_api::models::{
    AccountOwnerType, NativeTokenType, TransactionStatus, TriggerProcessType, WalletManagementType, Web3TransactionType,
};

use super::access::Role;
use super::amount::Units;
use super::ids::AccountId;
use crate::error::{Error, Result};
use crate::limits;

/// Why the ledger does not take a movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// A transfer or a burn without a sender.
    SenderRequired,
    /// A mint or a transfer without a recipient.
    RecipientRequired,
    /// Sender and recipient are the same account.
    SelfTransfer,
    /// The user or business whose it is has been switched off.
    OwnerNotActive,
    /// Nobody here has the key of the sender's address.
    SenderExternal,
    /// The zero address receives nothing; what goes there is burned.
    RecipientZero,
    /// The token is out of use.
    TokenNotActive,
    /// Nothing would move.
    AmountZero,
    /// An ERC721 or ERC1155 movement that does not say which item.
    ItemRequired,
    /// An ERC20 movement that names an item.
    ItemNotAllowed,
    /// A text that is no number of an item.
    ItemInvalid,
    /// An ERC1155 item without a metadata entry, which says what it is.
    ItemUnknown,
    /// An ERC721 item moves as a whole, and alone.
    AmountNotOne,
    /// More than one movement may carry, so that no supply ever reaches 2^256.
    AmountTooLarge,
    /// More new ERC721 items than one movement may make.
    TooManyItems,
    /// An ERC721 item that exists cannot be minted again.
    ItemAlreadyMinted,
    /// The sender holds less than that.
    InsufficientBalance,
}

impl Refusal {
    /// Stable machine-readable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SenderRequired => "SENDER_REQUIRED",
            Self::RecipientRequired => "RECIPIENT_REQUIRED",
            Self::SelfTransfer => "SELF_TRANSFER",
            Self::OwnerNotActive => "USER_NOT_ACTIVE",
            Self::SenderExternal => "SENDER_EXTERNAL",
            Self::RecipientZero => "RECIPIENT_ZERO_ADDRESS",
            Self::TokenNotActive => "TOKEN_NOT_ACTIVE",
            Self::AmountZero => "AMOUNT_ZERO",
            Self::ItemRequired => "TOKEN_ITEM_REQUIRED",
            Self::ItemNotAllowed => "TOKEN_ITEM_NOT_ALLOWED",
            Self::ItemInvalid => "TOKEN_ITEM_INVALID",
            Self::ItemUnknown => "TOKEN_ITEM_UNKNOWN",
            Self::AmountNotOne => "AMOUNT_NOT_ONE",
            Self::AmountTooLarge => "AMOUNT_TOO_LARGE",
            Self::TooManyItems => "TOO_MANY_ITEMS",
            Self::ItemAlreadyMinted => "TOKEN_ITEM_ALREADY_MINTED",
            Self::InsufficientBalance => "INSUFFICIENT_BALANCE",
        }
    }

    /// Text for the caller.
    pub const fn detail(self) -> &'static str {
        match self {
            Self::SenderRequired => "A transfer or burn needs a sender",
            Self::RecipientRequired => "A mint or transfer needs a recipient",
            Self::SelfTransfer => "Sender and recipient are the same account",
            Self::OwnerNotActive => "Who moves what is his is not active",
            Self::SenderExternal => "The sender's address belongs to nobody here",
            Self::RecipientZero => "The zero address receives nothing; burn the tokens instead",
            Self::TokenNotActive => "The token is out of use",
            Self::AmountZero => "The amount is zero",
            Self::ItemRequired => "A movement of this token has to name the item",
            Self::ItemNotAllowed => "This token has no items",
            Self::ItemInvalid => "nftTokenId is not the number of an item",
            Self::ItemUnknown => "The token has no metadata entry with this number",
            Self::AmountNotOne => "An item of this token moves with the amount 1",
            Self::AmountTooLarge => "One movement cannot carry that much",
            Self::TooManyItems => "One movement cannot make that many new items",
            Self::ItemAlreadyMinted => "The item exists already",
            Self::InsufficientBalance => "The sender's balance is too low",
        }
    }

    /// Field of a `TransactionRequestDTO` that it is about, as a JSON pointer.
    pub const fn target(self) -> &'static str {
        match self {
            Self::SenderRequired | Self::OwnerNotActive | Self::SenderExternal => "/sender",
            Self::RecipientRequired | Self::SelfTransfer | Self::RecipientZero => "/recipient",
            Self::TokenNotActive => "/token",
            Self::ItemRequired
            | Self::ItemNotAllowed
            | Self::ItemInvalid
            | Self::ItemUnknown
            | Self::ItemAlreadyMinted => "/token/nftTokenId",
            Self::AmountZero
            | Self::AmountNotOne
            | Self::AmountTooLarge
            | Self::TooManyItems
            | Self::InsufficientBalance => "/amount",
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::rule(refusal.code(), refusal.detail()).at(refusal.target())
    }
}

/// Between whom something moves. A mint has no sender and a burn no recipient; one that is named all
/// the same has no part in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parties {
    /// New supply to an account.
    Mint {
        /// Who receives.
        recipient: AccountId,
    },
    /// From one account to another.
    Transfer {
        /// Who pays.
        sender: AccountId,
        /// Who receives.
        recipient: AccountId,
    },
    /// An account's holding out of the supply.
    Burn {
        /// Who pays.
        sender: AccountId,
    },
}

impl Parties {
    /// The parties of a movement of this kind.
    ///
    /// # Errors
    /// `SenderRequired`, `RecipientRequired`, `SelfTransfer`.
    pub fn new(
        kind: Web3TransactionType,
        sender: Option<AccountId>,
        recipient: Option<AccountId>,
    ) -> Result<Self, Refusal> {
        let sender = sender.ok_or(Refusal::SenderRequired);
        let recipient = recipient.ok_or(Refusal::RecipientRequired);
        match kind {
            Web3TransactionType::Mint => Ok(Self::Mint { recipient: recipient? }),
            Web3TransactionType::Burn => Ok(Self::Burn { sender: sender? }),
            Web3TransactionType::Transfer => {
                let (sender, recipient) = (sender?, recipient?);
                if sender == recipient { Err(Refusal::SelfTransfer) } else { Ok(Self::Transfer { sender, recipient }) }
            }
        }
    }

    /// Kind of the movement.
    pub const fn kind(&self) -> Web3TransactionType {
        match self {
            Self::Mint { .. } => Web3TransactionType::Mint,
            Self::Transfer { .. } => Web3TransactionType::Transfer,
            Self::Burn { .. } => Web3TransactionType::Burn,
        }
    }

    /// Who pays; `None` for a mint.
    pub const fn sender(&self) -> Option<AccountId> {
        match *self {
            Self::Transfer { sender, .. } | Self::Burn { sender } => Some(sender),
            Self::Mint { .. } => None,
        }
    }

    /// Who receives; `None` for a burn.
    pub const fn recipient(&self) -> Option<AccountId> {
        match *self {
            Self::Mint { recipient } | Self::Transfer { recipient, .. } => Some(recipient),
            Self::Burn { .. } => None,
        }
    }
}

/// A movement of one token, as a request asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Between whom.
    pub parties: Parties,
    /// Standard of the token.
    pub standard: NativeTokenType,
    /// ERC721: number of the token. ERC1155: incremental id of the metadata entry. ERC20: none.
    pub item: Option<i64>,
    /// How much, in the token's smallest unit; items of an ERC1155 token are counted whole.
    pub amount: Units,
}

/// One line of the ledger: a balance of an account changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Account whose balance changes; the item is that of the movement.
    pub account: AccountId,
    /// Change in the token's smallest unit: above zero comes in, below goes out.
    pub delta: BigInt,
}

/// What a movement posts: the debit, then the credit; their sum is zero.
///
/// # Errors
/// `AmountZero`, `AmountTooLarge`, `ItemRequired`, `ItemNotAllowed`, `AmountNotOne`.
pub fn post(movement: &Movement, issuance: AccountId) -> Result<[Entry; 2], Refusal> {
    let amount = &movement.amount;
    match (movement.standard, movement.item) {
        _ if amount.is_zero() => return Err(Refusal::AmountZero),
        _ if amount.bits() > limits::MOVEMENT_BITS => return Err(Refusal::AmountTooLarge),
        (NativeTokenType::Erc20, Some(_)) => return Err(Refusal::ItemNotAllowed),
        (NativeTokenType::Erc721 | NativeTokenType::Erc1155, None) => return Err(Refusal::ItemRequired),
        (NativeTokenType::Erc721, Some(_)) if *amount != Units::one() => return Err(Refusal::AmountNotOne),
        (NativeTokenType::Erc20, None) | (NativeTokenType::Erc721 | NativeTokenType::Erc1155, Some(_)) => {}
    }
    let from = movement.parties.sender().unwrap_or(issuance);
    let to = movement.parties.recipient().unwrap_or(issuance);
    Ok([Entry { account: from, delta: amount.signed(false) }, Entry { account: to, delta: amount.signed(true) }])
}

/// Reads `nftTokenId`: decimal digits.
///
/// # Errors
/// `ItemInvalid`.
pub fn parse_item(text: &str) -> Result<i64, Refusal> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|item| digits && *item <= limits::LARGEST_JSON_INTEGER).ok_or(Refusal::ItemInvalid)
}

/// How a movement is carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Execution {
    /// At once: nobody has to sign.
    AtOnce,
    /// When the owner of the sender's wallet has signed.
    Signed,
    /// Not before the owner of the sender's wallet has registered a key to sign with.
    Blocked,
}

/// How a movement out of a wallet is carried out, which depends on who holds its key.
///
/// # Errors
/// `SenderExternal`.
pub fn execution(
    owner: AccountOwnerType,
    management: WalletManagementType,
    has_signing_account: bool,
) -> Result<Execution, Refusal> {
    match (owner, management) {
        (AccountOwnerType::External, _) => Err(Refusal::SenderExternal),
        (_, WalletManagementType::Custodial) => Ok(Execution::AtOnce),
        (_, WalletManagementType::NonCustodial) if has_signing_account => Ok(Execution::Signed),
        (_, WalletManagementType::NonCustodial) => Ok(Execution::Blocked),
    }
}

/// Whether a sender can pay: what he may dispose of, read under lock, covers the amount.
///
/// # Errors
/// `InsufficientBalance`.
pub fn check_balance(available: &Units, amount: &Units) -> Result<(), Refusal> {
    if available < amount { Err(Refusal::InsufficientBalance) } else { Ok(()) }
}

/// How many ERC721 items a movement makes that have no number yet: a mint that names none makes one
/// for each unit of its amount, to be numbered in sequence. `None` for every other movement.
///
/// # Errors
/// `TooManyItems`.
pub fn new_items(movement: &Movement) -> Result<Option<u64>, Refusal> {
    match (movement.parties, movement.standard, movement.item) {
        (Parties::Mint { .. }, NativeTokenType::Erc721, None) => movement
            .amount
            .to_u64()
            .filter(|items| *items <= limits::ITEMS_PER_MINT)
            .map(Some)
            .ok_or(Refusal::TooManyItems),
        _ => Ok(None),
    }
}

/// Whether a named item may be minted: one of an ERC721 token exists once. `supply` is that of the
/// item, read under lock.
///
/// # Errors
/// `ItemAlreadyMinted`.
pub fn check_new_item(movement: &Movement, supply: &Units) -> Result<(), Refusal> {
    match (movement.parties, movement.standard) {
        (Parties::Mint { .. }, NativeTokenType::Erc721) if !supply.is_zero() => Err(Refusal::ItemAlreadyMinted),
        _ => Ok(()),
    }
}

/// Whether a caller may ask for a movement: supply is made by who runs the program (admins and the
/// tenant's own system); what somebody holds, he may pass on or destroy.
///
/// # Errors
/// 401 for a caller without identity, 403 `MINT_NOT_ALLOWED`.
pub fn check_permission(caller: Role, kind: Web3TransactionType) -> Result<()> {
    match (caller, kind) {
        (Role::Public, _) => Err(Error::unauthenticated("AUTHENTICATION_REQUIRED", "Sign in to move tokens")),
        (Role::User | Role::Business, Web3TransactionType::Mint) => {
            Err(Error::forbidden("MINT_NOT_ALLOWED", "Only an admin or the tenant's system may mint"))
        }
        (Role::User | Role::Business | Role::System | Role::Admin | Role::SuperAdmin, _) => Ok(()),
    }
}

/// Whether somebody may still move what is his: an access token outlives the moment at which its owner is
/// switched off.
///
/// # Errors
/// 422 `USER_NOT_ACTIVE`.
pub const fn check_owner_active(is_active: bool) -> Result<(), Refusal> {
    if is_active { Ok(()) } else { Err(Refusal::OwnerNotActive) }
}

/// Whether somebody who may only move what is his own has named nobody else: `named` is the account that
/// he named, if he named any and it exists.
///
/// # Errors
/// 403 `SENDER_NOT_ALLOWED`.
pub fn check_own_sender(has_named: bool, named: Option<AccountId>, own: AccountId) -> Result<()> {
    if !has_named || named == Some(own) {
        return Ok(());
    }
    let detail = "Only an admin or the tenant's system names another sender";
    Err(Error::forbidden("SENDER_NOT_ALLOWED", detail).at("/sender"))
}

/// Whether somebody may have a transaction signed: its sender, or one who moves what is anybody's (`own` is
/// none). The recipient knows of it, and nobody else does.
///
/// # Errors
/// 403 `SENDER_OR_ADMIN_REQUIRED`; 404 `TRANSACTION_NOT_FOUND`.
pub fn check_signs(own: Option<AccountId>, sender: AccountId, recipient: AccountId) -> Result<()> {
    match own {
        None => Ok(()),
        Some(own) if own == sender => Ok(()),
        Some(own) if own == recipient => {
            Err(Error::forbidden("SENDER_OR_ADMIN_REQUIRED", "Only the sender or an admin has a transaction signed"))
        }
        Some(_) => Err(Error::not_found("transaction")),
    }
}

/// Whether a caller may name a sender other than himself.
pub const fn names_sender(caller: Role) -> bool {
    matches!(caller, Role::System) || caller.is_admin()
}

/// `triggerProcessType` of a movement that somebody asked for directly.
pub const fn process(caller: Role, kind: Web3TransactionType) -> TriggerProcessType {
    match kind {
        _ if caller.is_admin() => TriggerProcessType::AdminTriggered,
        Web3TransactionType::Mint => TriggerProcessType::Earn,
        Web3TransactionType::Transfer => TriggerProcessType::Transfer,
        Web3TransactionType::Burn => TriggerProcessType::Spend,
    }
}

/// Whether a transaction stands where its next step expects it: created, (pending_signature,) succeeded or
/// failed. The steps between (processing, broadcasted) are those of a chain, which nobody waits for here.
///
/// # Errors
/// 409 `TRANSACTION_STATUS_CONFLICT`, as for a replay.
pub fn check_status(found: TransactionStatus, expected: TransactionStatus) -> Result<()> {
    if found == expected {
        return Ok(());
    }
    let detail = format!("The transaction is {found}, not {expected}");
    Err(Error::conflict("TRANSACTION_STATUS_CONFLICT", detail))
}

#[cfg(test)]
mod tests {
    use NativeTokenType::{Erc20, Erc721, Erc1155};
    use Web3TransactionType::{Burn, Mint, Transfer};
    use uuid::Uuid;

    use super::*;

    fn account(number: u128) -> AccountId {
        Uuid::from_u128(number).into()
    }

    const ISSUANCE: u128 = 99;

    #[test]
    fn each_kind_has_the_parties_it_needs() {
        let (ann, bob) = (Some(account(1)), Some(account(2)));
        for (kind, sender, recipient, expected) in [
            (Mint, None, bob, Ok((None, bob))),
            (Mint, ann, bob, Ok((None, bob))),
            (Mint, bob, bob, Ok((None, bob))),
            (Mint, ann, None, Err(Refusal::RecipientRequired)),
            (Burn, ann, None, Ok((ann, None))),
            (Burn, ann, bob, Ok((ann, None))),
            (Burn, None, bob, Err(Refusal::SenderRequired)),
            (Transfer, ann, bob, Ok((ann, bob))),
            (Transfer, None, bob, Err(Refusal::SenderRequired)),
            (Transfer, ann, None, Err(Refusal::RecipientRequired)),
            (Transfer, None, None, Err(Refusal::SenderRequired)),
            (Transfer, ann, ann, Err(Refusal::SelfTransfer)),
        ] {
            let parties = Parties::new(kind, sender, recipient);
            assert_eq!(parties.map(|parties| (parties.sender(), parties.recipient())), expected, "{kind}");
            assert!(parties.is_err() || parties.unwrap().kind() == kind);
        }
    }

    #[test]
    fn every_movement_posts_two_entries_that_cancel_out() {
        let (ann, bob) = (Some(account(1)), Some(account(2)));
        for (kind, standard, item, amount, from, to) in [
            (Mint, Erc20, None, Units::from(7), ISSUANCE, 2),
            (Burn, Erc20, None, Units::from(7), 1, ISSUANCE),
            (Transfer, Erc20, None, Units::from(7), 1, 2),
            (Mint, Erc721, Some(5), Units::one(), ISSUANCE, 2),
            (Transfer, Erc721, Some(5), Units::one(), 1, 2),
            (Burn, Erc1155, Some(0), Units::from(3), 1, ISSUANCE),
            (Transfer, Erc1155, Some(0), Units::from(3), 1, 2),
        ] {
            let parties = Parties::new(kind, ann, bob).unwrap();
            let movement = Movement { parties, standard, item, amount: amount.clone() };
            let [debit, credit] = post(&movement, account(ISSUANCE)).unwrap();
            assert_eq!((debit.account, credit.account), (account(from), account(to)), "{kind} {standard}");
            assert_eq!(debit.delta, amount.signed(false));
            assert_eq!(credit.delta, amount.signed(true));
            assert_eq!(debit.delta + credit.delta, BigInt::ZERO);
        }
    }

    #[test]
    fn amounts_and_items_follow_the_standard() {
        for (standard, item, amount, refusal) in [
            (Erc20, None, 0, Refusal::AmountZero),
            (Erc20, Some(1), 1, Refusal::ItemNotAllowed),
            (Erc721, None, 1, Refusal::ItemRequired),
            (Erc721, Some(1), 2, Refusal::AmountNotOne),
            (Erc721, Some(1), 0, Refusal::AmountZero),
            (Erc1155, None, 1, Refusal::ItemRequired),
            (Erc1155, Some(1), 0, Refusal::AmountZero),
        ] {
            for kind in [Mint, Transfer, Burn] {
                let parties = Parties::new(kind, Some(account(1)), Some(account(2))).unwrap();
                let movement = Movement { parties, standard, item, amount: Units::from(amount) };
                assert_eq!(post(&movement, account(ISSUANCE)), Err(refusal), "{kind} {amount} of {standard} {item:?}");
            }
        }
    }

    #[test]
    fn an_item_is_a_number() {
        for (text, item) in [
            ("0", Ok(0)),
            ("721", Ok(721)),
            ("007", Ok(7)),
            ("9007199254740991", Ok(9_007_199_254_740_991)),
            ("9007199254740992", Err(Refusal::ItemInvalid)),
            ("99999999999999999999", Err(Refusal::ItemInvalid)),
            ("", Err(Refusal::ItemInvalid)),
            ("-1", Err(Refusal::ItemInvalid)),
            ("+1", Err(Refusal::ItemInvalid)),
            ("1.0", Err(Refusal::ItemInvalid)),
            ("0x1", Err(Refusal::ItemInvalid)),
            (" 1", Err(Refusal::ItemInvalid)),
        ] {
            assert_eq!(parse_item(text), item, "{text:?}");
        }
    }

    #[test]
    fn who_holds_the_key_decides_how_a_movement_is_carried_out() {
        use AccountOwnerType::{Business, External, Tenant, User};
        use WalletManagementType::{Custodial, NonCustodial};
        for (owner, management, signs, expected) in [
            (User, Custodial, false, Ok(Execution::AtOnce)),
            (User, Custodial, true, Ok(Execution::AtOnce)),
            (User, NonCustodial, true, Ok(Execution::Signed)),
            (User, NonCustodial, false, Ok(Execution::Blocked)),
            (Business, Custodial, false, Ok(Execution::AtOnce)),
            (Tenant, Custodial, false, Ok(Execution::AtOnce)),
            (External, NonCustodial, false, Err(Refusal::SenderExternal)),
            (External, Custodial, true, Err(Refusal::SenderExternal)),
        ] {
            assert_eq!(execution(owner, management, signs), expected, "{owner} {management} {signs}");
        }
    }

    #[test]
    fn nobody_pays_more_than_he_has() {
        for (available, amount, covered) in [(0, 1, false), (4, 5, false), (5, 5, true), (6, 5, true)] {
            let outcome = check_balance(&Units::from(available), &Units::from(amount));
            let expected = if covered { Ok(()) } else { Err(Refusal::InsufficientBalance) };
            assert_eq!(outcome, expected, "{amount} of {available}");
        }
    }

    #[test]
    fn an_erc721_mint_makes_new_items_or_the_one_it_names() {
        for (kind, standard, item, amount, new, exists) in [
            (Mint, Erc721, None, 1, Ok(Some(1)), Some(Refusal::ItemAlreadyMinted)),
            (Mint, Erc721, None, 100, Ok(Some(100)), Some(Refusal::ItemAlreadyMinted)),
            (Mint, Erc721, None, 101, Err(Refusal::TooManyItems), Some(Refusal::ItemAlreadyMinted)),
            (Mint, Erc721, Some(7), 1, Ok(None), Some(Refusal::ItemAlreadyMinted)),
            (Mint, Erc1155, Some(7), 1, Ok(None), None),
            (Mint, Erc20, None, 1, Ok(None), None),
            (Transfer, Erc721, None, 1, Ok(None), None),
            (Burn, Erc721, Some(7), 1, Ok(None), None),
        ] {
            let parties = Parties::new(kind, Some(account(1)), Some(account(2))).unwrap();
            let movement = Movement { parties, standard, item, amount: Units::from(amount) };
            assert_eq!(new_items(&movement), new, "{kind} {amount} of {standard} {item:?}");
            assert_eq!(check_new_item(&movement, &Units::one()).err(), exists, "{kind} of {standard}");
            assert_eq!(check_new_item(&movement, &Units::ZERO), Ok(()));
        }
        assert_eq!(limits::ITEMS_PER_MINT, 100);
    }

    #[test]
    fn no_movement_carries_so_much_that_a_supply_could_reach_the_bounds() {
        let parties = Parties::new(Mint, None, Some(account(2))).unwrap();
        let movement = |amount| Movement { parties, standard: Erc20, item: None, amount };
        let most = Units::parse_wire(6.2e57, 0).unwrap();
        assert!(post(&movement(most), account(ISSUANCE)).is_ok());
        for amount in [Units::parse_wire(6.3e57, 0).unwrap(), Units::largest()] {
            assert_eq!(post(&movement(amount), account(ISSUANCE)), Err(Refusal::AmountTooLarge));
        }
    }

    #[test]
    fn who_may_move_what() {
        for (role, mint, other, names_other_sender) in [
            (Role::Public, Some(401), Some(401), false),
            (Role::User, Some(403), None, false),
            (Role::Business, Some(403), None, false),
            (Role::System, None, None, true),
            (Role::Admin, None, None, true),
            (Role::SuperAdmin, None, None, true),
        ] {
            let status = |kind| check_permission(role, kind).err().map(|error| error.kind.status());
            assert_eq!((status(Mint), status(Transfer), status(Burn)), (mint, other, other), "{role:?}");
            assert_eq!(names_sender(role), names_other_sender, "{role:?}");
        }
    }

    #[test]
    fn a_direct_movement_says_what_it_was() {
        for (role, kind, expected) in [
            (Role::System, Mint, TriggerProcessType::Earn),
            (Role::User, Transfer, TriggerProcessType::Transfer),
            (Role::Business, Burn, TriggerProcessType::Spend),
            (Role::Admin, Mint, TriggerProcessType::AdminTriggered),
            (Role::SuperAdmin, Transfer, TriggerProcessType::AdminTriggered),
        ] {
            assert_eq!(process(role, kind), expected, "{role:?} {kind}");
        }
    }

    #[test]
    fn a_transaction_takes_its_steps_once() {
        use TransactionStatus::*;
        for found in [Created, Processing, PendingSignature, Broadcasted, Succeeded, Failed] {
            for expected in [Created, PendingSignature] {
                let refusal = check_status(found, expected).err().map(|error| (error.kind.status(), error.code));
                let conflict = (found != expected).then_some((409, "TRANSACTION_STATUS_CONFLICT".into()));
                assert_eq!(refusal, conflict, "{found} {expected}");
            }
        }
    }

    #[test]
    fn the_sender_signs_and_who_moves_what_is_anybodys() {
        let statuses = [None, Some(account(1)), Some(account(2)), Some(account(3))]
            .map(|own| check_signs(own, account(1), account(2)).map_err(|error| error.kind.status()));
        assert_eq!(statuses, [Ok(()), Ok(()), Err(403), Err(404)]);
    }

    #[test]
    fn who_moves_his_own_names_nobody_else() {
        let own = account(1);
        for (has_named, named, allowed) in
            [(false, None, true), (true, Some(own), true), (true, Some(account(2)), false), (true, None, false)]
        {
            assert_eq!(check_own_sender(has_named, named, own).is_ok(), allowed, "{named:?}");
        }
    }

    #[test]
    fn refusals_are_rules_with_codes_of_their_own() {
        let all = [
            Refusal::SenderRequired,
            Refusal::RecipientRequired,
            Refusal::SelfTransfer,
            Refusal::SenderExternal,
            Refusal::RecipientZero,
            Refusal::TokenNotActive,
            Refusal::ItemInvalid,
            Refusal::ItemUnknown,
            Refusal::AmountZero,
            Refusal::ItemRequired,
            Refusal::ItemNotAllowed,
            Refusal::AmountNotOne,
            Refusal::ItemAlreadyMinted,
            Refusal::AmountTooLarge,
            Refusal::TooManyItems,
            Refusal::InsufficientBalance,
        ];
        let mut codes: Vec<_> = all.iter().map(|refusal| refusal.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all.len());
        assert!(all.into_iter().all(|refusal| Error::from(refusal).kind.status() == 422));
    }
}
