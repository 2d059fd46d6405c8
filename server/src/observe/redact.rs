//! What must not be kept of a message: one table of names, and the shapes that keys and tokens have.

use serde_json::Value;

/// What stands where a secret was.
pub const REDACTED: &str = "[redacted]";

/// Names of headers, query parameters and members whose value is a secret, in lower case and without `-` and `_`.
const NAMES: [&str; 18] = [
    "accesstoken",
    "authorization",
    "authtoken",
    "cookie",
    "credential",
    "idtoken",
    "jwt",
    "logintoken",
    "proxyauthorization",
    "rawlogindata",
    "refreshtoken",
    "setcookie",
    "signedtransaction",
    "signedurl",
    "stripesignature",
    "xamzcredential",
    "xamzsecuritytoken",
    "xprojectkey",
];

/// How the names of others end: `projectPrivateKey`, `stripeWebhookSecret`, `X-Amz-Signature`, `x-api-key`.
const ENDINGS: [&str; 6] = ["apikey", "controlkey", "password", "privatekey", "secret", "signature"];

/// Names of what is a secret only as text: the contract has objects of this name, too.
const NAMES_OF_TEXT: [&str; 1] = ["token"];

/// How a secret begins, wherever it stands: keys of businesses, of test networks, and of Stripe.
const BEGINNINGS: [&str; 6] = ["bk_", "pk_live_", "pk_test_", "rk_", "sk_", "whsec_"];

/// Length from which a word with such a beginning is a secret.
const SECRET_CHARS: usize = 12;

/// Whether what has this name is a secret.
pub fn is_secret(name: &str) -> bool {
    let name = plain(name);
    NAMES.contains(&name.as_str()) || ENDINGS.iter().any(|ending| name.ends_with(ending))
}

fn plain(name: &str) -> String {
    name.chars().filter(|letter| !matches!(letter, '-' | '_')).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// The value of a header or a query parameter, without secrets.
pub fn field(name: &str, value: &str) -> String {
    if is_secret(name) || NAMES_OF_TEXT.contains(&plain(name).as_str()) { REDACTED.to_owned() } else { text(value) }
}

/// Takes the secrets out of a JSON value.
pub fn json(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                let secret = is_secret(name) || (member.is_string() && NAMES_OF_TEXT.contains(&plain(name).as_str()));
                if secret && !member.is_null() {
                    *member = Value::from(REDACTED);
                } else {
                    json(member);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(json),
        Value::String(string) => {
            let clean = text(string);
            if clean != *string {
                *string = clean;
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text without the words in it that look like secrets, and without the values of secret parameters of an
/// address.
pub fn text(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut word = String::new();
    // What a word is the value of, as in `signature=…`.
    let mut name = String::new();
    for letter in text.chars().map(Some).chain([None]) {
        if let Some(letter) = letter.filter(|letter| letter.is_ascii_alphanumeric() || "._-%+".contains(*letter)) {
            word.push(letter);
            continue;
        }
        let hidden = is_token(&word) || (!name.is_empty() && is_secret(&name) && !word.is_empty());
        clean.push_str(if hidden { REDACTED } else { &word });
        let word = std::mem::take(&mut word);
        name = if letter == Some('=') { word } else { String::new() };
        clean.extend(letter);
    }
    clean
}

/// Whether a word looks like a JSON Web Token or one of the keys above.
fn is_token(word: &str) -> bool {
    let key = BEGINNINGS.iter().any(|beginning| word.starts_with(beginning)) && word.len() >= SECRET_CHARS;
    // `eyJ` is what `{"` becomes in base64url. A sentence may end behind it.
    key || (word.starts_with("eyJ") && word.trim_end_matches('.').matches('.').count() == 2)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_are_known_by_their_names() {
        for (name, secret) in [
            ("Authorization", true),
            ("x-project-key", true),
            ("X-Api-Key", true),
            ("x-pers-control-key", true),
            ("Stripe-Signature", true),
            ("Set-Cookie", true),
            ("projectPrivateKey", true),
            ("stripe_webhook_secret", true),
            ("X-Amz-Signature", true),
            ("clientSecret", true),
            ("Idempotency-Key", false),
            ("tokenAddress", false),
            ("walletSigningStatus", false),
            ("signingData", false),
            ("x-request-id", false),
        ] {
            assert_eq!(is_secret(name), secret, "{name}");
        }
    }

    #[test]
    fn secrets_are_known_by_their_shape() {
        for (before, after) in [
            ("Bearer eyJhbGciOi.eyJzdWIi.c2ln", "Bearer [redacted]"),
            ("see eyJhbGciOi.eyJzdWIi.c2ln.", "see [redacted]"),
            ("http://x/y?method=GET&signature=abc123&z=1", "http://x/y?method=GET&signature=[redacted]&z=1"),
            ("https://b.s3/x?X-Amz-Signature=ab", "https://b.s3/x?X-Amz-Signature=[redacted]"),
            ("http://x/rpc/eyJhbGciOi.eyJzdWIi.c2ln", "http://x/rpc/[redacted]"),
            ("bk_0123456789abcdef", "[redacted]"),
            ("bk_1", "bk_1"),
            ("Coffee = good; token=wood", "Coffee = good; token=wood"),
            ("", ""),
        ] {
            assert_eq!(text(before), after, "{before}");
        }
    }

    #[test]
    fn what_is_no_secret_stays_in_json() {
        let mut value = json!({
            "authToken": "x", "token": {"name": "Points", "apiKey": {"a": 1}}, "list": [{"jwt": "x", "password": null}],
            "amount": 12.5, "note": "sk_test_0123456789"
        });
        json(&mut value);
        assert_eq!(
            value,
            json!({
                "authToken": REDACTED, "token": {"name": "Points", "apiKey": REDACTED},
                "list": [{"jwt": REDACTED, "password": null}], "amount": 12.5, "note": REDACTED
            })
        );
        let mut text = json!({"token": "x"});
        json(&mut text);
        assert_eq!(text, json!({"token": REDACTED}));
    }
}
