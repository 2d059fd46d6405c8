//! Tokens: whatever is shown as one, only what this server has signed is taken, and as what it is.

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use pers_server::auth::tokens::{self, SessionGrant, TokenRole, TokenType};
use pers_server::domain::ids::TenantId;
use uuid::Uuid;

use crate::edge;

const NOW: DateTime<Utc> = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
const SUBJECT: Uuid = Uuid::from_u128(5);

static ISSUED: LazyLock<[String; 2]> = LazyLock::new(|| {
    let grant = SessionGrant {
        tenant: TenantId::from(Uuid::from_u128(1)),
        session: Uuid::from_u128(2),
        refresh_id: Uuid::from_u128(3),
        access_id: Uuid::from_u128(4),
        subject: SUBJECT,
        role: TokenRole::User,
        auth_type: "user",
        now: NOW,
    };
    let pair = grant.sign(&edge::services().keys).unwrap();
    [pair.access, pair.refresh]
});

/// `$a` and `$r` stand for an access and a refresh token, which are other ones in each run.
///
/// # Panics
/// If it finds something.
pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let [access, refresh] = &*ISSUED;
    let token = text.replace("$a", access).replace("$r", refresh);
    for at in [NOW, NOW + TimeDelta::days(400)] {
        let verified = tokens::verify(&edge::services().keys, &token, &[TokenType::Access], |_| at);
        match verified {
            Ok(claims) => {
                assert_eq!((claims.sub, claims.typ, claims.jti), (SUBJECT, TokenType::Access, Uuid::from_u128(4)));
                assert_eq!(at, NOW, "it has expired");
                // The claims are what was signed, so the first two parts are those that were handed out.
                let signed = access.rsplit_once('.').unwrap().0;
                assert_eq!(token.rsplit_once('.').unwrap().0, signed);
            }
            Err(error) => assert_eq!(error.kind.status(), 401, "{error:?}"),
        }
    }
}

/// Inputs to start from.
pub fn seeds() -> Vec<Vec<u8>> {
    let [access, _] = &*ISSUED;
    let [header, claims, signature] = access.split('.').collect::<Vec<_>>()[..] else { unreachable!() };
    vec![
        b"$a".to_vec(),
        b"$r".to_vec(),
        access.as_bytes().to_vec(),
        format!("{header}.{claims}.").into_bytes(),
        format!("{header}.{claims}.{}", "A".repeat(signature.len())).into_bytes(),
        // {"alg":"none"} and {"alg":"HS256","kid":"../../dev/null"}
        format!("eyJhbGciOiJub25lIn0.{claims}.{signature}").into_bytes(),
        format!("eyJhbGciOiJIUzI1NiIsImtpZCI6Ii4uLy4uL2Rldi9udWxsIn0.{claims}.{signature}").into_bytes(),
    ]
}
