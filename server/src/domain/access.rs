//! Who is calling, as far as rules care.

use pers_api::models::AdminType;

use crate::error::{Error, Result};

/// Kind of caller, after all credentials of a request have been looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// A project key alone: the tenant is known, the person is not.
    Public,
    /// A person who earns and spends.
    User,
    /// A partner business.
    Business,
    /// The tenant's own back end.
    System,
    /// An admin of the tenant.
    Admin,
    /// An admin of the tenant who may also make admins of this kind.
    SuperAdmin,
}

impl Role {
    /// Word for the access log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::User => "user",
            Self::Business => "business",
            Self::System => "system",
            Self::Admin => "admin",
            Self::SuperAdmin => "super-admin",
        }
    }

    /// Runs the program: may set things up and read everything of the tenant.
    pub const fn is_admin(self) -> bool {
        matches!(self, Self::Admin | Self::SuperAdmin)
    }

    /// Gets inactive rows too and may filter by `active`; everybody else gets active rows only,
    /// whatever they ask for.
    pub const fn sees_inactive(self) -> bool {
        self.is_admin()
    }

    /// Whether a row that is on or off may be seen at all: one that is off is not found by others.
    pub const fn sees(self, is_active: bool) -> bool {
        is_active || self.sees_inactive()
    }

    /// Whether the caller may look a user up by what he knows of him.
    ///
    /// # Errors
    /// 403 `USER_LOOKUP_NOT_ALLOWED`.
    pub fn check_looks_up_users(self) -> Result<()> {
        if self.acts_for_others() {
            return Ok(());
        }
        Err(Error::forbidden("USER_LOOKUP_NOT_ALLOWED", "This call is for admins, businesses and the system"))
    }

    /// The `active` that counts in a list: what was asked for, or active rows only.
    pub const fn active_filter(self, asked: Option<bool>) -> Option<bool> {
        if self.sees_inactive() { asked } else { Some(true) }
    }

    /// Claims for users that the request names, rather than for himself.
    pub const fn acts_for_others(self) -> bool {
        matches!(self, Self::Business | Self::System) || self.is_admin()
    }

    /// Whether a user that a claim names and nobody knows is created. A till meets its customers
    /// before the program does; an admin who mistypes a name should hear of it.
    pub const fn creates_unknown_users(self) -> bool {
        matches!(self, Self::Business | Self::System)
    }
}

/// Whether somebody may make an admin of type `wanted` out of one of type `current` (none yet): a super
/// admin is made, changed and unmade by super admins only.
///
/// # Errors
/// 403 `SUPER_ADMIN_REQUIRED`.
pub fn may_appoint(by: Role, wanted: AdminType, current: Option<AdminType>) -> Result<()> {
    let concerns_super_admin = wanted == AdminType::SuperAdmin || current == Some(AdminType::SuperAdmin);
    if concerns_super_admin && by != Role::SuperAdmin {
        return Err(
            Error::forbidden("SUPER_ADMIN_REQUIRED", "Only a super admin makes or changes a super admin").at("/type")
        );
    }
    Ok(())
}

/// Whether a project key gets a token for a chain's RPC. The key of the test network goes into test
/// builds, so it opens test networks only.
pub const fn opens_chain(testnet_key: bool, testnet_chain: bool) -> bool {
    testnet_chain || !testnet_key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_super_admins_make_or_change_super_admins() {
        use AdminType::{SuperAdmin, TenantAdmin};
        for (by, wanted, current, allowed) in [
            (Role::Admin, TenantAdmin, None, true),
            (Role::Admin, TenantAdmin, Some(TenantAdmin), true),
            (Role::Admin, SuperAdmin, None, false),
            (Role::Admin, TenantAdmin, Some(SuperAdmin), false),
            (Role::SuperAdmin, SuperAdmin, None, true),
            (Role::SuperAdmin, TenantAdmin, Some(SuperAdmin), true),
        ] {
            assert_eq!(may_appoint(by, wanted, current).is_ok(), allowed, "{by:?} {wanted:?} {current:?}");
        }
    }

    #[test]
    fn a_testnet_key_opens_test_networks_only() {
        for (testnet_key, testnet_chain, opens) in
            [(false, false, true), (false, true, true), (true, false, false), (true, true, true)]
        {
            assert_eq!(opens_chain(testnet_key, testnet_chain), opens, "{testnet_key} {testnet_chain}");
        }
    }

    #[test]
    fn each_role_may_do_what_the_table_says() {
        for (role, admin, for_others, creates_users) in [
            (Role::Public, false, false, false),
            (Role::User, false, false, false),
            (Role::Business, false, true, true),
            (Role::System, false, true, true),
            (Role::Admin, true, true, false),
            (Role::SuperAdmin, true, true, false),
        ] {
            assert_eq!(role.is_admin(), admin, "{role:?}");
            assert_eq!(role.sees_inactive(), admin, "{role:?}");
            assert_eq!((role.sees(true), role.sees(false)), (true, admin), "{role:?}");
            assert_eq!(role.check_looks_up_users().is_ok(), for_others, "{role:?}");
            assert_eq!(role.acts_for_others(), for_others, "{role:?}");
            assert_eq!(role.creates_unknown_users(), creates_users, "{role:?}");
        }
    }
}
