namespace Sijill.Tests.Support;

/// <summary>Tests that measure the whole process, such as its memory, and so run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
