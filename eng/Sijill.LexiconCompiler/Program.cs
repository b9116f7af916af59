using Sijill.Lexicons;

// Writes the compiled tables of the built-in lexicon to the file named.
if (args is not [var path])
{
    Console.Error.WriteLine("usage: Sijill.LexiconCompiler FILE");
    return 2;
}

// A build that is broken off leaves no half a file under the right name.
var unfinished = path + ".part";
using (var file = File.Create(unfinished))
{
    CompiledLexicon.Write(file);
}

File.Move(unfinished, path, overwrite: true);
return 0;
