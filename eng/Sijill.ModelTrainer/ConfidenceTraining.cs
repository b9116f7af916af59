namespace Sijill.ModelTrainer;

/// <summary>Trains the model that tells how likely a claim is right.</summary>
internal static class ConfidenceTraining
{
    public static void Run(List<TrainingArticle> articles, Arguments arguments)
    {
        _ = articles;
        _ = arguments;
    }
}
