//! Who runs PostgreSQL: ourselves, or an unprivileged account when we are root, whom PostgreSQL refuses.

use std::fs::Metadata;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use nix::unistd::{Uid, User, geteuid};

use super::error::ClusterError;

/// Accounts that root hands PostgreSQL to, in order of preference: the one that PostgreSQL packages
/// create, and the one that every system has.
const PREFERRED: [&str; 2] = ["postgres", "nobody"];

/// Unprivileged account that runs PostgreSQL for root.
#[derive(Clone, Debug)]
pub(super) struct Account {
    /// User id, never 0.
    pub(super) uid: u32,
    /// Group id.
    pub(super) gid: u32,
    /// Name, for messages.
    pub(super) name: String,
}

impl Account {
    /// The account to use for the cluster in `data`; `None` if we run PostgreSQL ourselves.
    ///
    /// An existing cluster belongs to whoever made it: root runs it as that account.
    ///
    /// # Errors
    /// `NotOwner` if the cluster cannot be served by the account that owns it; `NoAccount` if root finds none.
    pub(super) fn choose(data: &Path) -> Result<Option<Self>, ClusterError> {
        let owner = data.metadata().ok();
        let not_owner = |owner: u32, advice: String| ClusterError::NotOwner { data: data.to_owned(), owner, advice };
        if !geteuid().is_root() {
            return match owner {
                Some(owner) if owner.uid() != geteuid().as_raw() => {
                    Err(not_owner(owner.uid(), "Start pers as that user".to_owned()))
                }
                _ => Ok(None),
            };
        }
        match owner {
            Some(owner) if owner.uid() == 0 => {
                let advice = match Self::preferred() {
                    Some(account) => format!("Run `chown -R {} {}`", account.name, data.display()),
                    None => "Give it to an ordinary user with chown -R".to_owned(),
                };
                Err(not_owner(0, advice))
            }
            Some(owner) => Ok(Some(Self::of(&owner))),
            None => Self::preferred().map(Some).ok_or(ClusterError::NoAccount),
        }
    }

    fn preferred() -> Option<Self> {
        PREFERRED.iter().find_map(|name| match User::from_name(name) {
            Ok(Some(user)) if !user.uid.is_root() => {
                Some(Self { uid: user.uid.as_raw(), gid: user.gid.as_raw(), name: user.name })
            }
            _ => None,
        })
    }

    fn of(owner: &Metadata) -> Self {
        let uid = owner.uid();
        let name = match User::from_uid(Uid::from_raw(uid)) {
            Ok(Some(user)) => user.name,
            _ => uid.to_string(),
        };
        Self { uid, gid: owner.gid(), name }
    }

    /// Whether the permission bits let this account go into the directory and everything above it.
    /// Access lists are not looked at: they can only make this answer too careful.
    pub(super) fn reaches(&self, dir: &Path) -> bool {
        let Ok(dir) = dir.canonicalize() else { return false };
        dir.ancestors().all(|step| step.metadata().is_ok_and(|step| self.has(&step, 0o1)))
    }

    /// Whether this account can also make files in the directory.
    pub(super) fn writes(&self, dir: &Path) -> bool {
        self.reaches(dir) && dir.metadata().is_ok_and(|dir| self.has(&dir, 0o3))
    }

    /// Whether the account's class (owner, group, others) has all of these `rwx` bits.
    fn has(&self, file: &Metadata, bits: u32) -> bool {
        let class = match () {
            () if file.uid() == self.uid => 6,
            () if file.gid() == self.gid => 3,
            () => 0,
        };
        (file.permissions().mode() >> class) & bits == bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reach_follows_the_bits_of_the_right_class() {
        let dir = std::env::temp_dir().join(format!("pers-account-{}", std::process::id()));
        let inner = dir.join("inner");
        std::fs::create_dir_all(&inner).unwrap();
        let owner = inner.metadata().unwrap();
        let mode = |mode| std::fs::set_permissions(&dir, PermissionsExt::from_mode(mode)).unwrap();
        let account = |uid, gid| Account { uid, gid, name: String::new() };
        let (uid, gid) = (owner.uid(), owner.gid());
        // mode of the directory above, account, reaches
        for (bits, who, expected) in [
            (0o700, account(uid, gid), true),
            (0o700, account(uid + 1, gid + 1), false),
            (0o711, account(uid + 1, gid + 1), true),
            (0o710, account(uid + 1, gid), true),
            (0o701, account(uid + 1, gid), false),
            (0o077, account(uid, gid), false),
        ] {
            mode(bits);
            assert_eq!(who.reaches(&inner), expected, "{bits:o} {who:?}");
        }
        mode(0o755);
        assert!(account(uid, gid).writes(&dir));
        assert!(!account(uid + 1, gid + 1).writes(&dir));
        mode(0o757);
        assert!(account(uid + 1, gid + 1).writes(&dir));
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
