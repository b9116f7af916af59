[assembly: AssemblyFixture(typeof(Sijill.Desk.Tests.Support.DeskFixture))]

namespace Sijill.Desk.Tests.Support;

/// <summary>One desk over the samples for all tests that only read. Take it as a constructor's parameter; what writes starts a <see cref="DeskHost"/> of its own.</summary>
public sealed class DeskFixture : IAsyncLifetime
{
    /// <summary>The desk.</summary>
    internal DeskHost Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Desk = await DeskHost.StartAsync();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
