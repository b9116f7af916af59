using System.Data.Common;

namespace Sijill.Ledger.Storage;

/// <summary>Reads columns that may be null.</summary>
internal static class Rows
{
    public static string? StringOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? IntOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : (int)row.GetInt64(column);

    public static long? LongOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
