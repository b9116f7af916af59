using System.Globalization;
using Sijill.ModelTrainer;

// Trains the models of lexicon/models on annotated articles and prints how well they judge articles left out.
if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine("""
        usage: Sijill.ModelTrainer --annotations FILE… --articles FILE… [--out DIR] [--folds N] [--l2 X]

        Reads the articles that the annotations name, trains, cross-validates by article, and writes confidence.jsonl
        to DIR (lexicon/models). Without --out it only measures.
        """);
    return 2;
}

var articles = TrainingArticles.Read(arguments);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count} articles"));
ConfidenceTraining.Run(articles, arguments);
return 0;
