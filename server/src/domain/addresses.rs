//! Which addresses a server may call because somebody has written them down: those of the Internet, and of it
//! only what is anybody's (RFC 6890 and the registries of special-purpose addresses that IANA keeps for it).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::{IpNet, Ipv4Net, Ipv6Net};

const fn v4(a: u8, b: u8, c: u8, length: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, 0), length)
}

const fn v6(a: u16, b: u16, length: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, 0, 0, 0, 0, 0, 0), length)
}

/// IPv4 addresses that are not of the Internet.
const SPECIAL_V4: [Ipv4Net; 15] = [
    v4(0, 0, 0, 8),       // this network
    v4(10, 0, 0, 8),      // private
    v4(100, 64, 0, 10),   // behind a carrier's NAT
    v4(127, 0, 0, 8),     // loopback
    v4(169, 254, 0, 16),  // link-local: where clouds hand out credentials
    v4(172, 16, 0, 12),   // private
    v4(192, 0, 0, 24),    // protocols
    v4(192, 0, 2, 24),    // documentation
    v4(192, 88, 99, 24),  // 6to4 relays
    v4(192, 168, 0, 16),  // private
    v4(198, 18, 0, 15),   // benchmarks
    v4(198, 51, 100, 24), // documentation
    v4(203, 0, 113, 24),  // documentation
    v4(224, 0, 0, 4),     // multicast
    v4(240, 0, 0, 4),     // reserved, and broadcast
];

/// The Internet of IPv6 (RFC 4291, 2.4).
const GLOBAL_V6: Ipv6Net = v6(0x2000, 0, 3);

/// What of it is not anybody's.
const SPECIAL_V6: [Ipv6Net; 4] = [
    v6(0x2001, 0, 23),     // protocols, Teredo among them, which carries IPv4 addresses
    v6(0x2001, 0xdb8, 32), // documentation
    v6(0x2002, 0, 16),     // 6to4, which carries IPv4 addresses
    v6(0x3fff, 0, 20),     // documentation
];

/// Link-local addresses, and Amazon's `fd00:ec2::254`: under these, clouds hand out credentials to whoever asks
/// from inside.
const METADATA: [IpNet; 3] = [
    IpNet::V4(v4(169, 254, 0, 16)),
    IpNet::V6(v6(0xfe80, 0, 10)),
    IpNet::V6(Ipv6Net::new_assert(Ipv6Addr::new(0xfd00, 0x0ec2, 0, 0, 0, 0, 0, 0x0254), 128)),
];

/// Whom the server may call.
#[derive(Clone, Debug, Default)]
pub struct Callable {
    /// Networks that are allowed by name, whatever they are.
    pub networks: Vec<IpNet>,
    /// Whether private networks and this machine are allowed: in development mode.
    pub private: bool,
}

impl Callable {
    /// Whether an address may be called.
    pub fn allows(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        let named = |networks: &[IpNet]| networks.iter().any(|network| network.contains(&address));
        let open = self.private && !address.is_unspecified() && !address.is_multicast() && !named(&METADATA);
        named(&self.networks) || is_global(address) || open
    }
}

fn is_global(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !SPECIAL_V4.iter().any(|network| network.contains(&address)),
        IpAddr::V6(address) => {
            GLOBAL_V6.contains(&address) && !SPECIAL_V6.iter().any(|network| network.contains(&address))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_of_the_internet_may_be_called_unless_a_setting_allows_it() {
        let lan = vec!["10.1.0.0/16".parse().unwrap(), "169.254.7.7/32".parse().unwrap()];
        let (closed, open) = (Callable::default(), Callable { private: true, ..Callable::default() });
        let named = Callable { networks: lan, private: false };
        for (address, [by_default, in_development, with_networks]) in [
            ("93.184.216.34", [true, true, true]),
            ("2606:2800:220:1::1", [true, true, true]),
            ("::ffff:93.184.216.34", [true, true, true]),
            ("10.0.0.1", [false, true, false]),
            ("10.1.0.1", [false, true, true]),
            ("::ffff:10.1.0.1", [false, true, true]),
            ("172.16.0.1", [false, true, false]),
            ("172.31.255.255", [false, true, false]),
            ("172.32.0.1", [true, true, true]),
            ("192.168.1.1", [false, true, false]),
            ("100.64.0.1", [false, true, false]),
            ("127.0.0.1", [false, true, false]),
            ("127.255.255.254", [false, true, false]),
            ("::1", [false, true, false]),
            ("fd00::1", [false, true, false]),
            ("::ffff:127.0.0.1", [false, true, false]),
            ("192.0.2.1", [false, true, false]),
            ("198.18.0.1", [false, true, false]),
            ("169.254.169.254", [false, false, false]),
            ("169.254.7.7", [false, false, true]),
            ("::ffff:169.254.169.254", [false, false, false]),
            ("fe80::1", [false, false, false]),
            ("febf::1", [false, false, false]),
            ("fd00:ec2::254", [false, false, false]),
            ("0.0.0.0", [false, false, false]),
            ("::", [false, false, false]),
            ("0.1.2.3", [false, true, false]),
            ("224.0.0.1", [false, false, false]),
            ("ff02::1", [false, false, false]),
            ("255.255.255.255", [false, true, false]),
            ("64:ff9b::a9fe:a9fe", [false, true, false]),
            ("2002:a9fe:a9fe::", [false, true, false]),
            ("2001:0:a9fe:a9fe::", [false, true, false]),
            ("2001:db8::1", [false, true, false]),
            ("100::1", [false, true, false]),
        ] {
            let parsed = address.parse().unwrap();
            let found = [closed.allows(parsed), open.allows(parsed), named.allows(parsed)];
            assert_eq!(found, [by_default, in_development, with_networks], "{address}");
        }
    }
}
