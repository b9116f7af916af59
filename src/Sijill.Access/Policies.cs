namespace Sijill.Access;

/// <summary>Names of the policies that say who may do what.</summary>
public static class Policies
{
    /// <summary>May read everything.</summary>
    public const string Reader = "reader";

    /// <summary>May correct, too.</summary>
    public const string Editor = "editor";

    /// <summary>May change who may do what, too.</summary>
    public const string Admin = "admin";
}
