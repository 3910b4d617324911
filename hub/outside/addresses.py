"""Which IP addresses are on the public internet.

`ipaddress.is_global` alone is not enough: it passes ways into private networks, such as NAT64 and
6to4, and multicast. https://www.iana.org/assignments/iana-ipv4-special-registry/ and
https://www.iana.org/assignments/iana-ipv6-special-registry/
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_NEVER_V4 = [
    ip_network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared by a provider's customers
        "127.0.0.0/8",  # this machine
        "169.254.0.0/16",  # link-local; the data of cloud machines
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # IETF protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
]
# Only this much has been given out; IPv4-compatible, translated, site-local, NAT64 and the like
# lie outside of it.
_GIVEN_OUT_V6 = ip_network("2000::/3")
_NEVER_V6 = [
    ip_network(block)
    for block in (
        "2001::/23",  # IETF protocol assignments: Teredo, ORCHID, benchmarks
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: holds any IPv4 address
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
]


def is_public(address: str) -> bool:
    """Whether `address`, as a name service returned it, is one that strangers can reach.

    False for what is no IP address, and for one with a scope (`fe80::1%eth0`).
    """
    if "%" in address:
        return False
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        return is_public(str(ip.ipv4_mapped)) if ip.ipv4_mapped else _is_public_v6(ip)
    return _is_public_v4(ip)


def _is_public_v4(ip: IPv4Address) -> bool:
    return ip.is_global and not any(ip in block for block in _NEVER_V4)


def _is_public_v6(ip: IPv6Address) -> bool:
    is_given_out = ip in _GIVEN_OUT_V6 and ip.is_global
    return is_given_out and not any(ip in block for block in _NEVER_V6)
