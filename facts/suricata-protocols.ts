/**
 * What may stand as the protocol of a Suricata rule, by whether it is an application's. Those that AWS Network Firewall
 * does not inspect (sctp, ftp-data, ike) are left out.
 *
 * Source: Suricata 7.0.10, `suricata -T` for each protocol; AWS Network Firewall Developer Guide "Limitations and caveats
 * for stateful rules".
 * As of: 2026-11-30
 */
export const suricataProtocols = {
  network: [
    "icmp",
    "icmpv4",
    "icmpv6",
    "ip",
    "ip4",
    "ip6",
    "ipv4",
    "ipv6",
    "pkthdr",
    "tcp",
    "tcp-pkt",
    "tcp-stream",
    "udp",
  ],
  application: [
    "bittorrent-dht",
    "dcerpc",
    "dhcp",
    "dns",
    "ftp",
    "http",
    "http1",
    "http2",
    "imap",
    "krb5",
    "mqtt",
    "nfs",
    "ntp",
    "quic",
    "rdp",
    "rfb",
    "sip",
    "smb",
    "smtp",
    "snmp",
    "ssh",
    "telnet",
    "tftp",
    "tls",
  ],
} as const;
