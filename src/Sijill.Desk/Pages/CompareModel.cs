using Sijill.Reconciliation.Comparison;

namespace Sijill.Desk.Pages;

/// <summary>The form for two accounts, and their table when they were sent.</summary>
/// <param name="Token">Proves that the form is the desk's own.</param>
/// <param name="Inputs">What was given.</param>
/// <param name="Table">The table, or null before.</param>
/// <param name="Problem">Why there is none, in the visitor's language; or null.</param>
public sealed record CompareModel(FormToken Token, IReadOnlyList<CompareInput> Inputs, ComparisonTable? Table, string? Problem);

/// <summary>One account as it was given.</summary>
/// <param name="Text">The text.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Published">The day, as the form gives it; or null.</param>
public sealed record CompareInput(string Text, string? Publisher, string? Published);
