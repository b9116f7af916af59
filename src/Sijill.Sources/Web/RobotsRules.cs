using System.Globalization;

namespace Sijill.Sources.Web;

/// <summary>What a robots.txt allows us, after RFC 9309: the group of our name, or else of everybody; the longest rule that fits decides.</summary>
public sealed class RobotsRules
{
    /// <summary>What is not read of a longer file; the standard asks for half a megabyte at least.</summary>
    public const int MaxLength = 512 * 1024;

    private const int MaxRules = 5000;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);
    private readonly List<(string Path, bool Allowed)> rules;

    private RobotsRules(List<(string Path, bool Allowed)> rules, TimeSpan? delay) => (this.rules, Delay) = (rules, delay);

    /// <summary>Everything is allowed: there is no robots.txt.</summary>
    public static RobotsRules AllowAll { get; } = new([], null);

    /// <summary>Nothing is allowed: the server could not say what it allows.</summary>
    public static RobotsRules AllowNothing { get; } = new([("/", false)], null);

    /// <summary>The time between two questions that the file asks for, at most a minute; or null.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>Reads a robots.txt.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">Our name in it, without regard to case.</param>
    public static RobotsRules Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        List<(string, bool)> own = [], all = [];
        TimeSpan? ownDelay = null, allDelay = null;
        bool forUs = false, forAll = false, inAgents = false, named = false;
        foreach (var raw in text.AsSpan(0, Math.Min(text.Length, MaxLength)).EnumerateLines())
        {
            var line = raw.IndexOf('#') is >= 0 and var hash ? raw[..hash] : raw;
            var colon = line.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var value = line[(colon + 1)..].Trim().ToString();
            switch (line[..colon].Trim().ToString().ToLowerInvariant())
            {
                case "user-agent":
                    if (!inAgents)
                    {
                        forUs = forAll = false;
                    }

                    inAgents = true;
                    forAll |= value == "*";
                    forUs |= value.Split('/')[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
                    named |= forUs;
                    break;
                case "allow":
                case "disallow":
                    inAgents = false;
                    var allowed = line[..colon].Trim().Equals("allow", StringComparison.OrdinalIgnoreCase);
                    if (value.Length > 0)
                    {
                        Add(forUs, own, value, allowed);
                        Add(forAll, all, value, allowed);
                    }

                    break;
                case "crawl-delay":
                    inAgents = false;
                    if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                    {
                        var delay = seconds >= LongestDelay.TotalSeconds ? LongestDelay : TimeSpan.FromSeconds(seconds);
                        ownDelay = forUs ? delay : ownDelay;
                        allDelay = forAll ? delay : allDelay;
                    }

                    break;
            }
        }

        return named ? new(own, ownDelay) : new(all, allDelay);
    }

    /// <summary>True when the page may be fetched.</summary>
    /// <param name="pathAndQuery">Path and query of its address.</param>
    public bool Allows(string pathAndQuery)
    {
        ArgumentNullException.ThrowIfNull(pathAndQuery);
        var path = Normal(pathAndQuery);
        var (length, allowed) = (-1, true);
        foreach (var rule in rules)
        {
            // Of rules of one length, the one that allows decides.
            if ((rule.Path.Length > length || (rule.Path.Length == length && rule.Allowed)) && Fits(rule.Path, path))
            {
                (length, allowed) = (rule.Path.Length, rule.Allowed);
            }
        }

        return allowed || path == "/robots.txt";
    }

    private static void Add(bool wanted, List<(string, bool)> rules, string path, bool allowed)
    {
        if (wanted && rules.Count < MaxRules)
        {
            rules.Add((Normal(path), allowed));
        }
    }

    /// <summary>Escapes of harmless characters do not matter, nor do letters that should have been escaped.</summary>
    private static string Normal(string path)
    {
        try
        {
            return Uri.UnescapeDataString(path);
        }
        catch (UriFormatException)
        {
            return path;
        }
    }

    /// <summary>With <c>*</c> for any characters and <c>$</c> for the end, in time that grows with the product of the lengths at worst.</summary>
    private static bool Fits(ReadOnlySpan<char> rule, ReadOnlySpan<char> path)
    {
        var toEnd = rule is [.., '$'];
        rule = toEnd ? rule[..^1] : rule;
        int r = 0, p = 0, star = -1, resume = 0;
        while (true)
        {
            if (r == rule.Length && (!toEnd || p == path.Length))
            {
                return true;
            }

            if (r < rule.Length && rule[r] == '*')
            {
                (star, resume) = (r++, p);
            }
            else if (r < rule.Length && p < path.Length && rule[r] == path[p])
            {
                r++;
                p++;
            }
            else if (star >= 0 && resume < path.Length)
            {
                (r, p) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }
    }
}
