namespace Sijill.Model;

/// <summary>How sure a date in Extended Date/Time Format is.</summary>
public enum EdtfQualifier
{
    /// <summary>Stated plainly.</summary>
    None,

    /// <summary><c>?</c>: the source is in doubt.</summary>
    Uncertain,

    /// <summary><c>~</c>: about then.</summary>
    Approximate,

    /// <summary><c>%</c>: both.</summary>
    UncertainApproximate,
}
