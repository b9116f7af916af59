namespace Sijill.Desk.Parts;

/// <summary>A value with its count, and where it leads.</summary>
/// <param name="Label">In the visitor's language.</param>
/// <param name="Count">How many.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Class">The class that gives it its colour, 0 to 4, or null.</param>
public sealed record Facet(string Label, long Count, string Address, int? Class = null);
