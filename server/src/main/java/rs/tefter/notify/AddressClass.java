package rs.tefter.notify;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** What an IP address is good for, by the special-purpose registries of IANA (RFC 6890); the first class that contains it wins. */
enum AddressClass {
    /** Where clouds tell machines their secrets; never a receiver, whatever is allowed. */
    METADATA("169.254.169.254/32", "fd00:ec2::254/128", "100.100.100.200/32", "168.63.129.16/32"),
    LOOPBACK("127.0.0.0/8", "::1/128"),
    PRIVATE("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
    RESERVED(
        // this network, carrier NAT, link-local, protocol assignments, documentation, 6to4 relays, benchmarking, multicast, reserved, broadcast
        "0.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        // protocol assignments with Teredo, documentation, 6to4
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
    PUBLIC("0.0.0.0/0", "2000::/3"),
    /** Every other IPv6 address: unspecified, IPv4 in IPv6 of all forms, NAT64, link-local, site-local, multicast. */
    UNASSIGNED("::/0");

    private final List<AddressRange> ranges;

    AddressClass(String... ranges) {
        this.ranges = Arrays.stream(ranges).map(AddressRange::parse).toList();
    }

    static AddressClass of(InetAddress address) {
        return Arrays.stream(values()).filter(one -> one.ranges.stream().anyMatch(range -> range.contains(address))).findFirst().orElseThrow();
    }
}
