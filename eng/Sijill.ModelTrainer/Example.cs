using Sijill.Arabic.Judgement;

namespace Sijill.ModelTrainer;

/// <summary>Something to be judged, with the right answer.</summary>
/// <param name="Article">Number of its article, by which it is left out.</param>
/// <param name="Features">What is so of it.</param>
/// <param name="Outcome">The right answer.</param>
internal sealed record Example(int Article, IReadOnlyList<Feature> Features, string Outcome);
