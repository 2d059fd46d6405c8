//! Users: how one is named, what a change of one may say, what counts as filled in.

use std::collections::HashMap;
use std::fmt;

use pers_api::models::{RequiredUserInfo, UserUpdateRequestDto};
use serde_json::Value;

use super::ids::UserId;
use crate::error::{Error, Result};

/// Longest e-mail address, in characters (RFC 5321 4.5.3.1.3, less the angle brackets).
const EMAIL_CHARS: usize = 254;
/// Longest part before the `@`, in characters (RFC 5321 4.5.3.1.1).
const LOCAL_PART_CHARS: usize = 64;
/// Longest label of a domain, in characters (RFC 1035 2.3.4).
const LABEL_CHARS: usize = 63;

/// An e-mail address in the one form in which addresses are stored and compared: trimmed, lower case.
///
/// ASCII only. Outside ASCII two different texts can fold to one address (the Kelvin sign becomes a
/// `k`) or merely look like it, and an address is what opens an account; an international domain comes
/// in its ASCII form (`xn--...`). Quoted local parts and address literals are refused: no account needs
/// them, and they carry spaces and controls.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    /// Reads an address in any case, with or without spaces around it; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches(' ');
        let (local, domain) = text.split_once('@')?;
        // RFC 5322 `dot-atom`: words of these characters, joined by single dots.
        let is_atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c);
        let is_word = |word: &str| !word.is_empty() && word.chars().all(is_atom);
        let is_label = |label: &str| {
            (1..=LABEL_CHARS).contains(&label.len())
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let good = text.len() <= EMAIL_CHARS
            && local.len() <= LOCAL_PART_CHARS
            && local.split('.').all(is_word)
            && domain.split('.').all(is_label);
        good.then(|| Self(text.to_ascii_lowercase()))
    }

    /// Reads the member `email` of a body.
    ///
    /// # Errors
    /// 400 `EMAIL_INVALID`.
    pub fn require(text: &str) -> Result<Self> {
        Self::parse(text)
            .ok_or_else(|| Error::bad_request("EMAIL_INVALID", "email is not an e-mail address").at("/email"))
    }

    /// The normalised address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The normalised address, for a column.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a `userIdentifier` may mean. It is looked up in the order of the fields: the e-mail first,
/// then the external id, then the id; the first user found is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserKey {
    /// The text as an e-mail address, if it is one.
    pub email: Option<Email>,
    /// The text as an external id; every text can be one.
    pub external_id: String,
    /// The text as a user's id, if it has the form of one.
    pub id: Option<UserId>,
}

impl UserKey {
    /// Reads the text of the request.
    ///
    /// # Errors
    /// 400 `USER_IDENTIFIER_INVALID` for blanks and control characters.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        if text.is_empty() || text.contains(char::is_control) {
            let detail = "userIdentifier is blank or has control characters";
            return Err(Error::bad_request("USER_IDENTIFIER_INVALID", detail).at("/userIdentifier"));
        }
        Ok(Self { email: Email::parse(text), external_id: text.to_owned(), id: UserId::parse(text) })
    }

    /// The user that a business or system makes by naming somebody unknown: with this e-mail if the
    /// text is one, otherwise with this external id; active, nothing else filled in.
    pub fn new_profile(self, id: UserId, account_address: String) -> Profile {
        let (email, external_id) = match self.email {
            Some(email) => (Some(email.into_string()), None),
            None => (None, Some(self.external_id)),
        };
        Profile {
            id,
            email,
            external_id,
            is_active: true,
            account_address: Some(account_address),
            ..Profile::empty(id)
        }
    }
}

/// What is known of a user, for the rules that ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// User.
    pub id: UserId,
    /// E-mail.
    pub email: Option<String>,
    /// Instagram account.
    pub instagram_account_id: Option<String>,
    /// Id in the tenant's own system.
    pub external_id: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Address of the user's wallet.
    pub account_address: Option<String>,
    /// Public profile.
    pub public_profile: Option<Value>,
    /// Free data.
    pub custom_data: Option<Value>,
    /// Whether the user is active.
    pub is_active: bool,
    /// Signing account in use.
    pub current_signing_account_id: Option<String>,
}

impl Profile {
    /// An inactive user of whom nothing is known.
    pub const fn empty(id: UserId) -> Self {
        Self {
            id,
            email: None,
            instagram_account_id: None,
            external_id: None,
            first_name: None,
            last_name: None,
            account_address: None,
            public_profile: None,
            custom_data: None,
            is_active: false,
            current_signing_account_id: None,
        }
    }

    /// Whether a field that a trigger asks for is filled: a text that is not blank, an object with a
    /// member. `id` always is; `isActive` means that the user is active.
    pub fn has(&self, info: RequiredUserInfo) -> bool {
        let text = |value: &Option<String>| value.as_deref().is_some_and(|text| !text.trim().is_empty());
        let object = |value: &Option<Value>| match value {
            None | Some(Value::Null) => false,
            Some(Value::Object(members)) => !members.is_empty(),
            Some(_) => true,
        };
        match info {
            RequiredUserInfo::Id => true,
            RequiredUserInfo::Email => text(&self.email),
            RequiredUserInfo::InstagramAccountId => text(&self.instagram_account_id),
            RequiredUserInfo::ExternalId => text(&self.external_id),
            RequiredUserInfo::FirstName => text(&self.first_name),
            RequiredUserInfo::LastName => text(&self.last_name),
            RequiredUserInfo::AccountAddress => text(&self.account_address),
            RequiredUserInfo::PublicProfile => object(&self.public_profile),
            RequiredUserInfo::CustomData => object(&self.custom_data),
            RequiredUserInfo::IsActive => self.is_active,
            RequiredUserInfo::CurrentSigningAccountId => text(&self.current_signing_account_id),
        }
    }
}

/// A change of a user: `None` leaves a field as it is, `Some(None)` empties it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserChange {
    /// E-mail.
    pub email: Option<Option<Email>>,
    /// Instagram account.
    pub instagram_account_id: Option<Option<String>>,
    /// Google account.
    pub google_account_name: Option<Option<String>>,
    /// First name.
    pub first_name: Option<Option<String>>,
    /// Last name.
    pub last_name: Option<Option<String>>,
    /// Id in the tenant's own system.
    pub external_id: Option<Option<String>>,
    /// Free data; replaces the object as a whole.
    pub custom_data: Option<HashMap<String, Value>>,
    /// Public profile; replaces the object as a whole.
    pub public_profile: Option<HashMap<String, Value>>,
    /// Whether the user is active.
    pub is_active: Option<bool>,
}

/// Who changes a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedBy {
    /// The user himself, whose account is active, or he could not call.
    Himself,
    /// An admin of the tenant.
    Admin,
}

impl UserChange {
    /// Reads a `UserUpdateRequestDTO`: only the fields that are sent count. The form has no null, so a
    /// blank text empties its field; other texts are trimmed. Objects replace the one that was there,
    /// they are not merged into it, so that a member can be taken away. Nobody switches himself off:
    /// `isActive: true` on one's own account changes nothing, `false` is refused.
    ///
    /// # Errors
    /// 400 `EMAIL_INVALID`; 400 `TEXT_INVALID` for control characters; 403 `OWN_STATUS_FIXED`.
    pub fn parse(request: UserUpdateRequestDto, by: ChangedBy) -> Result<Self> {
        let email = match request.email.as_deref() {
            None => None,
            Some(text) if text.trim().is_empty() => Some(None),
            Some(text) => Some(Some(Email::require(text)?)),
        };
        if by == ChangedBy::Himself && request.is_active == Some(false) {
            return Err(Error::forbidden("OWN_STATUS_FIXED", "Only an admin can switch an account off").at("/isActive"));
        }
        Ok(Self {
            email,
            instagram_account_id: text(request.instagram_account_id, "/instagramAccountId")?,
            google_account_name: text(request.google_account_name, "/googleAccountName")?,
            first_name: text(request.first_name, "/firstName")?,
            last_name: text(request.last_name, "/lastName")?,
            external_id: text(request.external_id, "/externalId")?,
            custom_data: request.custom_data,
            public_profile: request.public_profile,
            is_active: request.is_active.filter(|_| by == ChangedBy::Admin),
        })
    }

    /// Whether nothing is to change.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The change, if it is one.
    ///
    /// # Errors
    /// 400 `UPDATE_EMPTY`.
    pub fn not_empty(self) -> Result<Self> {
        if self.is_empty() {
            return Err(Error::bad_request("UPDATE_EMPTY", "The body names nothing that could be changed"));
        }
        Ok(self)
    }
}

/// What somebody says of the user he is looking for: all of it must fit.
#[derive(Clone, Debug, PartialEq)]
pub struct UserCriteria {
    /// E-mail.
    pub email: Option<Email>,
    /// Id in the tenant's own system.
    pub external_id: Option<String>,
    /// Instagram account.
    pub instagram_account_id: Option<String>,
    /// Google account.
    pub google_account_name: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Whether the user is active.
    pub is_active: Option<bool>,
}

impl UserCriteria {
    /// Reads a `UserUpdateRequestDTO` as a description. Texts are normalised as for a change, and blank
    /// ones say nothing, as free data and profile do. At least one text must be there.
    ///
    /// # Errors
    /// 400 `USER_CRITERIA_MISSING`, `EMAIL_INVALID`, `TEXT_INVALID`.
    pub fn parse(request: UserUpdateRequestDto) -> Result<Self> {
        let said = UserChange::parse(request, ChangedBy::Admin)?;
        let criteria = Self {
            email: said.email.flatten(),
            external_id: said.external_id.flatten(),
            instagram_account_id: said.instagram_account_id.flatten(),
            google_account_name: said.google_account_name.flatten(),
            first_name: said.first_name.flatten(),
            last_name: said.last_name.flatten(),
            is_active: said.is_active,
        };
        let names = [
            criteria.external_id.is_some(),
            criteria.instagram_account_id.is_some(),
            criteria.google_account_name.is_some(),
            criteria.first_name.is_some(),
            criteria.last_name.is_some(),
        ];
        if criteria.email.is_none() && !names.contains(&true) {
            let detail = "Name the user by e-mail, external id, Instagram or Google account, or name";
            return Err(Error::bad_request("USER_CRITERIA_MISSING", detail));
        }
        Ok(criteria)
    }
}

/// A line of text: trimmed, emptied if blank, refused if it has control characters.
fn text(value: Option<String>, target: &str) -> Result<Option<Option<String>>> {
    let Some(value) = value else { return Ok(None) };
    let value = value.trim();
    if value.contains(char::is_control) {
        return Err(Error::bad_request("TEXT_INVALID", "The text has control characters").at(target));
    }
    Ok(Some((!value.is_empty()).then(|| value.to_owned())))
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_address_has_one_form_and_tricks_are_refused() {
        let longest_local = "a".repeat(64);
        let longest_label = "b".repeat(63);
        for (text, expected) in [
            ("ann@example.com", Some("ann@example.com")),
            ("  Ann@Example.COM ", Some("ann@example.com")),
            ("ann+tag.x@sub.example.co", Some("ann+tag.x@sub.example.co")),
            ("o'hara_1-2@localhost", Some("o'hara_1-2@localhost")),
            ("ann@xn--bcher-kva.example", Some("ann@xn--bcher-kva.example")),
            (
                &format!("{longest_local}@{longest_label}.example"),
                Some(&format!("{longest_local}@{longest_label}.example")),
            ),
            (&format!("a{longest_local}@example.com"), None),
            (&format!("ann@b{longest_label}.com"), None),
            (&format!("ann@{0}.{0}.{0}.{0}", longest_label), None),
            ("", None),
            ("@", None),
            ("ann", None),
            ("@example.com", None),
            ("ann@", None),
            ("ann@@example.com", None),
            ("ann@example..com", None),
            ("ann@.example.com", None),
            ("ann@-example.com", None),
            (".ann@example.com", None),
            ("an..n@example.com", None),
            ("ann@exa mple.com", None),
            ("ann@example.com\n", None),
            ("an\0n@example.com", None),
            ("\"an n\"@example.com", None),
            ("ann@[127.0.0.1]", None),
            ("ann <ann@example.com>", None),
            // Kelvin sign, dotless i, full-width letters, Cyrillic a, right-to-left override, zero width space.
            ("\u{212A}ate@example.com", None),
            ("k\u{0131}t@example.com", None),
            ("\u{FF41}nn@example.com", None),
            ("\u{0430}nn@example.com", None),
            ("ann@exa\u{202E}mple.com", None),
            ("ann\u{200B}@example.com", None),
        ] {
            assert_eq!(Email::parse(text).as_ref().map(Email::as_str), expected, "{text:?}");
        }
    }

    #[test]
    fn a_user_identifier_is_whatever_it_can_be() {
        let id = "67e55044-10b1-426f-9247-bb680e5fe0c8";
        let key = UserKey::parse(" Ann@Example.com ").unwrap();
        assert_eq!(key.email.as_ref().map(Email::as_str), Some("ann@example.com"));
        assert_eq!((key.external_id.as_str(), key.id), ("Ann@Example.com", None));
        let key = UserKey::parse(id).unwrap();
        assert_eq!((key.email, key.id), (None, UserId::parse(id)));
        assert_eq!(UserKey::parse("card 17").unwrap().external_id, "card 17");
        for text in ["", "  ", "a\0b", "a\nb"] {
            assert_eq!(UserKey::parse(text).unwrap_err().code, "USER_IDENTIFIER_INVALID", "{text:?}");
        }
    }

    #[test]
    fn an_unknown_user_is_made_from_what_was_named() {
        let id = UserId::from(Uuid::from_u128(1));
        let by_email = UserKey::parse("Ann@Example.com").unwrap().new_profile(id, "0x1".into());
        assert_eq!((by_email.email.as_deref(), by_email.external_id.as_deref()), (Some("ann@example.com"), None));
        let by_card = UserKey::parse("card 17").unwrap().new_profile(id, "0x1".into());
        assert_eq!((by_card.email, by_card.external_id.as_deref()), (None, Some("card 17")));
        assert!(by_card.is_active);
        assert_eq!(by_card.account_address.as_deref(), Some("0x1"));
    }

    #[test]
    fn every_required_field_is_looked_at_on_its_own() {
        use RequiredUserInfo::*;
        type Fill = fn(&mut Profile);
        let rows: [(RequiredUserInfo, Fill, Option<Fill>); 10] = [
            (Email, |user| user.email = Some("a@b.c".into()), Some(|user| user.email = Some(" ".into()))),
            (InstagramAccountId, |user| user.instagram_account_id = Some("a".into()), None),
            (ExternalId, |user| user.external_id = Some("1".into()), Some(|user| user.external_id = Some("".into()))),
            (FirstName, |user| user.first_name = Some("Ann".into()), None),
            (LastName, |user| user.last_name = Some("Lee".into()), None),
            (AccountAddress, |user| user.account_address = Some("0x1".into()), None),
            (
                PublicProfile,
                |user| user.public_profile = Some(json!({"a": 1})),
                Some(|user| user.public_profile = Some(json!({}))),
            ),
            (
                CustomData,
                |user| user.custom_data = Some(json!({"a": null})),
                Some(|user| user.custom_data = Some(json!(null))),
            ),
            (IsActive, |user| user.is_active = true, None),
            (CurrentSigningAccountId, |user| user.current_signing_account_id = Some("1".into()), None),
        ];
        let empty = Profile::empty(Uuid::from_u128(1).into());
        assert!(empty.has(Id));
        for (info, fill, blank) in rows {
            assert!(!empty.has(info), "{info}");
            let mut user = empty.clone();
            fill(&mut user);
            for (other, ..) in rows {
                assert_eq!(user.has(other), other == info, "{other} of a user with {info}");
            }
            if let Some(blank) = blank {
                blank(&mut user);
                assert!(!user.has(info), "blank {info}");
            }
        }
    }

    #[test]
    fn only_what_is_sent_changes() {
        let change = UserChange::parse(UserUpdateRequestDto::new(), ChangedBy::Admin).unwrap();
        assert!(change.is_empty());
        let request: UserUpdateRequestDto = serde_json::from_value(json!({
            "email": "Ann@Example.com", "firstName": " Ann ", "lastName": "", "externalId": "  ",
            "customData": {}, "isActive": false,
        }))
        .unwrap();
        let change = UserChange::parse(request, ChangedBy::Admin).unwrap();
        assert_eq!(
            change,
            UserChange {
                email: Some(Email::parse("ann@example.com")),
                first_name: Some(Some("Ann".into())),
                last_name: Some(None),
                external_id: Some(None),
                custom_data: Some(HashMap::new()),
                is_active: Some(false),
                ..UserChange::default()
            }
        );
        assert!(!change.is_empty());
    }

    #[test]
    fn a_change_of_nothing_is_none() {
        let nothing = UserChange::parse(UserUpdateRequestDto::new(), ChangedBy::Admin).unwrap();
        let error = nothing.not_empty().unwrap_err();
        assert_eq!((error.kind.status(), &*error.code), (400, "UPDATE_EMPTY"));
        let request: UserUpdateRequestDto = serde_json::from_value(json!({"firstName": ""})).unwrap();
        assert!(UserChange::parse(request, ChangedBy::Admin).unwrap().not_empty().is_ok());
    }

    #[test]
    fn a_user_is_described_by_at_least_one_text() {
        for (request, refused) in [
            (json!({"email": " Ann@Example.com "}), None),
            (json!({"externalId": "card 17"}), None),
            (json!({"instagramAccountId": "ann"}), None),
            (json!({"googleAccountName": "ann"}), None),
            (json!({"firstName": "Ann"}), None),
            (json!({"lastName": "Lee", "isActive": false}), None),
            (json!({}), Some("USER_CRITERIA_MISSING")),
            (json!({"isActive": true, "customData": {"a": 1}}), Some("USER_CRITERIA_MISSING")),
            (json!({"email": " ", "firstName": ""}), Some("USER_CRITERIA_MISSING")),
            (json!({"email": "ann"}), Some("EMAIL_INVALID")),
            (json!({"externalId": "a\u{0}b"}), Some("TEXT_INVALID")),
        ] {
            let text = request.to_string();
            let criteria = UserCriteria::parse(serde_json::from_value(request).unwrap());
            assert_eq!(criteria.err().map(|error| error.code.to_string()).as_deref(), refused, "{text}");
        }
        let request = serde_json::from_value(json!({"email": "Ann@Example.com", "isActive": false})).unwrap();
        let criteria = UserCriteria::parse(request).unwrap();
        assert_eq!((criteria.email, criteria.is_active), (Email::parse("ann@example.com"), Some(false)));
    }

    #[test]
    fn a_bad_change_is_refused_with_its_field() {
        for (request, by, status, code, target) in [
            (json!({"email": "ann"}), ChangedBy::Admin, 400, "EMAIL_INVALID", "/email"),
            (json!({"firstName": "A\0"}), ChangedBy::Admin, 400, "TEXT_INVALID", "/firstName"),
            (json!({"externalId": "a\u{7}b"}), ChangedBy::Himself, 400, "TEXT_INVALID", "/externalId"),
            (json!({"isActive": false}), ChangedBy::Himself, 403, "OWN_STATUS_FIXED", "/isActive"),
        ] {
            let error = UserChange::parse(serde_json::from_value(request).unwrap(), by).unwrap_err();
            assert_eq!((error.kind.status(), &*error.code, error.target.as_deref()), (status, code, Some(target)));
        }
        let active: UserUpdateRequestDto = serde_json::from_value(json!({"isActive": true})).unwrap();
        assert!(UserChange::parse(active.clone(), ChangedBy::Himself).unwrap().is_empty());
        assert_eq!(UserChange::parse(active, ChangedBy::Admin).unwrap().is_active, Some(true));
        let emptied: UserUpdateRequestDto = serde_json::from_value(json!({"email": " "})).unwrap();
        assert_eq!(UserChange::parse(emptied, ChangedBy::Himself).unwrap().email, Some(None));
    }
}
