using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Sources.Watching;

/// <summary>Keeps the state of feeds in one JSON file, which is replaced as a whole, so that it is never half written.</summary>
public sealed class JsonWatchStore : IWatchStore
{
    private readonly Lock guard = new();
    private readonly string path;
    private readonly SortedDictionary<string, FeedState> states;

    private JsonWatchStore(string path, SortedDictionary<string, FeedState> states) => (this.path, this.states) = (path, states);

    /// <summary>Opens the file, or begins one.</summary>
    /// <exception cref="IOException">It cannot be read, or is no such file.</exception>
    public static JsonWatchStore Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var states = new SortedDictionary<string, FeedState>(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            try
            {
                using var stream = File.OpenRead(path);
                foreach (var state in JsonSerializer.Deserialize(stream, WatchJson.Default.FeedStateArray) ?? [])
                {
                    states[state.Feed] = state;
                }
            }
            catch (Exception e) when (e is JsonException or ArgumentNullException)
            {
                throw new IOException($"{path} is no state of feeds, or is damaged ({Guarded.OneLine(e.Message)}); delete it to begin anew, or name another with --state", e);
            }
        }

        return new JsonWatchStore(path, states);
    }

    /// <summary>What is remembered of every feed, in order of address.</summary>
    public IReadOnlyList<FeedState> All()
    {
        lock (guard)
        {
            return [.. states.Values];
        }
    }

    /// <inheritdoc/>
    public FeedState? Find(string feed)
    {
        lock (guard)
        {
            return states.GetValueOrDefault(feed);
        }
    }

    /// <inheritdoc/>
    public void Save(FeedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (guard)
        {
            states[state.Feed] = state;
            var fresh = path + ".new";
            using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                JsonSerializer.Serialize(stream, [.. states.Values], WatchJson.Default.FeedStateArray);
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, path, overwrite: true);
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FeedState[]))]
internal sealed partial class WatchJson : JsonSerializerContext;
