using Sijill.Api.Answering;

namespace Sijill.Api.V1;

/// <summary>How much is given.</summary>
internal static class Limits
{
    private const int MostLines = 1_000_000;

    /// <summary>Lines: as many as were asked for, or all.</summary>
    public static int Lines(Call call) => call.Values.Has("limit") ? call.Values.Integer("limit", MostLines) : int.MaxValue;
}
