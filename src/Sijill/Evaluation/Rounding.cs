using System.Numerics;

namespace Sijill.Evaluation;

/// <summary>
/// Rounds the exact value of a number to decimal places, halves to even. <see cref="Math.Round(double, int)"/> multiplies first, which
/// rounds once more; figures are to be the same wherever they are computed.
/// </summary>
internal static class Rounding
{
    private const int MantissaBits = 52;
    private const int Bias = 1023 + MantissaBits;

    /// <summary><paramref name="value"/>, which is not negative and at most 1, to <paramref name="places"/>.</summary>
    public static double HalfEven(double value, int places)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> MantissaBits);
        if (exponent == 0)
        {
            return 0;
        }

        // value = mantissa / 2^shift, exactly.
        var mantissa = (bits & ((1L << MantissaBits) - 1)) | (1L << MantissaBits);
        var shift = Bias - exponent;
        var scale = BigInteger.Pow(10, places);
        var quotient = BigInteger.DivRem(mantissa * scale, BigInteger.One << shift, out var rest);
        var half = (rest << 1).CompareTo(BigInteger.One << shift);
        if (half > 0 || (half == 0 && !quotient.IsEven))
        {
            quotient++;
        }

        return (double)quotient / (double)scale;
    }
}
