using System.Text;
using Sijill.Access;

namespace Sijill.Cli.Commands;

/// <summary>Asks for a new password: at a terminal twice and unseen; from a pipe its first line. Never from the command line, which others on the machine can read.</summary>
internal static class PasswordPrompt
{
    /// <summary>The password.</summary>
    /// <exception cref="AccessException">There is none, or the two are not the same.</exception>
    public static string Read()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? throw new AccessException("no password came from standard input");
        }

        var first = Unseen("New password (at least 12 characters): ");
        return first == Unseen("Again: ") ? first : throw new AccessException("the two are not the same; nothing was changed");
    }

    private static string Unseen(string prompt)
    {
        Console.Error.Write(prompt);
        var password = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                password.Length = Math.Max(0, password.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                password.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return password.ToString();
    }
}
