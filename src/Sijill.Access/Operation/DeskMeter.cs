using System.Diagnostics.Metrics;

namespace Sijill.Access.Operation;

/// <summary>What the desk counts of its own; requests are counted by the framework, the ledger's reads and writes by the ledger.</summary>
public static class DeskMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Sijill.Desk";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Texts = Meter.CreateCounter<long>("sijill.texts.coded", "{text}", "Texts read for clients, none of which is kept.");

    /// <summary>Texts were coded for a client.</summary>
    public static void TextsCoded(int count) => Texts.Add(count);
}
