using System.Net;
using System.Net.Sockets;

namespace Sijill.Sources.Web;

/// <summary>An address may not be connected to.</summary>
internal sealed class RefusedAddressException(string message) : IOException(message);

/// <summary>
/// Connects to servers by addresses that were checked. The check comes after the name is resolved, and the connection goes to the very
/// address that was checked: a name that is resolved anew to another address gains nothing.
/// </summary>
internal static class PublicConnections
{
    /// <summary>A connection, for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint server, bool allowPrivate, CancellationToken cancel)
    {
        var all = IPAddress.TryParse(server.Host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(server.Host, cancel).ConfigureAwait(false);
        var addresses = allowPrivate ? all : Array.FindAll(all, AddressRules.IsPublic);
        if (addresses.Length == 0)
        {
            throw new RefusedAddressException(all.Length == 0
                ? $"«{server.Host}» has no address"
                : $"«{server.Host}» leads to a private address ({all[0]}), from which nothing is fetched unless --allow-private is said");
        }

        Exception? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, server.Port), cancel).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                last = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last!;
    }
}
