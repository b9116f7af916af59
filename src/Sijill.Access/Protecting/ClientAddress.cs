using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Sijill.Access.Protecting;

/// <summary>Where a request comes from.</summary>
internal static class ClientAddress
{
    private const int GroupBytes = 8;

    /// <summary>The address, IPv4 written as such.</summary>
    public static string Of(HttpContext context) => Plain(context)?.ToString() ?? "unknown";

    /// <summary>The address, or of IPv6 the network of 64 bits: one person has all of that.</summary>
    public static string Group(HttpContext context)
    {
        if (Plain(context) is not { } address)
        {
            return "unknown";
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress([.. address.GetAddressBytes().AsSpan(0, GroupBytes), .. new byte[GroupBytes]]).ToString() : address.ToString();
    }

    private static IPAddress? Plain(HttpContext context) => context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.RemoteIpAddress;
}
