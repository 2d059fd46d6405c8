//! Identifiers: one type for each kind of thing, all of them UUIDs underneath.
//!
//! A type of its own keeps a user's id from being passed where a business's is meant, which no
//! number of tests on plain UUIDs would catch.

use std::fmt;

use uuid::Uuid;

/// Length of a UUID in its hyphenated form, the only one that is read.
const HYPHENATED: usize = 36;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Uuid);

        impl $name {
            /// Reads the hyphenated form, in any case. Everything else (braces, `urn:uuid:`, no
            /// hyphens, other text) names nothing, which callers answer with 404.
            pub fn parse(text: &str) -> Option<Self> {
                if text.len() == HYPHENATED { Uuid::try_parse(text).ok().map(Self) } else { None }
            }

            /// The UUID itself, for a column or a key derivation.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
    )+ };
}

ids! {
    /// An organisation with a reward program of its own.
    TenantId,
    /// Something that files belong to, of the kind that stands beside the id.
    EntityId,
    /// A person who runs a tenant's program.
    AdminId,
    /// A person who earns and spends.
    UserId,
    /// A partner that hands tokens out or takes them.
    BusinessId,
    /// An API key, not its secret.
    ApiKeyId,
    /// A trusted issuer of identity tokens.
    IdentityProviderId,
    /// A family of refresh tokens that ends as a whole.
    SessionId,
    /// A ledger account; the contract calls it a wallet.
    AccountId,
    /// A key of the owner's own, with which a non-custodial wallet signs.
    SigningAccountId,
    /// A token contract.
    TokenId,
    /// A mintable item of a token.
    TokenMetadataId,
    /// A token and how much of it is handed out.
    TokenUnitId,
    /// A campaign.
    CampaignId,
    /// A rule of the tenant's catalogue of campaign triggers.
    TriggerId,
    /// A condition of a trigger.
    ConditionId,
    /// A business's part in a campaign.
    EngagementId,
    /// A claim on a campaign's reward.
    ClaimId,
    /// A token movement.
    TransactionId,
    /// An offer that tokens are spent on.
    RedemptionId,
    /// One use of such an offer.
    RedeemId,
    /// A token that is on sale for money.
    PurchaseTokenId,
    /// One payment for such a token.
    PurchaseId,
    /// An address that is told of events.
    EndpointId,
    /// An event on its way to an endpoint.
    DeliveryId,
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

    #[test]
    fn only_the_hyphenated_form_is_read() {
        for (text, read) in [
            (TEXT, true),
            ("67E55044-10B1-426F-9247-BB680E5FE0C8", true),
            ("00000000-0000-0000-0000-000000000000", true),
            ("67e5504410b1426f9247bb680e5fe0c8", false),
            ("{67e55044-10b1-426f-9247-bb680e5fe0c8}", false),
            ("urn:uuid:67e55044-10b1-426f-9247-bb680e5fe0c8", false),
            ("67e55044-10b1-426f-9247-bb680e5fe0c", false),
            ("67e55044-10b1-426f-9247-bb680e5fe0cg", false),
            (" 67e55044-10b1-426f-9247-bb680e5fe0c", false),
            ("67e5504410b1-426f-9247-bb680e5fe0c8-", false),
            // 36 bytes, but not 36 characters.
            ("67e55044-10b1-426f-9247-bb680e5fe0é", false),
            ("me", false),
            ("", false),
        ] {
            assert_eq!(UserId::parse(text).is_some(), read, "{text}");
        }
    }

    #[test]
    fn an_id_prints_as_it_is_read_in_lower_case() {
        let id = CampaignId::parse(&TEXT.to_uppercase()).unwrap();
        assert_eq!(id.to_string(), TEXT);
        assert_eq!(format!("{id:?}"), format!("CampaignId({TEXT})"));
        assert_eq!(CampaignId::from(id.uuid()), id);
    }
}
