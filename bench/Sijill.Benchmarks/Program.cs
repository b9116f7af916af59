using BenchmarkDotNet.Running;
using Sijill.Benchmarks;

if (args is ["throughput", var file, ..])
{
    return Throughput.Run(file, args is [_, _, "--repeat", var times] ? int.Parse(times, System.Globalization.CultureInfo.InvariantCulture) : 1);
}

if (args is ["start", var tables])
{
    return StartUp.Run(tables);
}

if (args is ["archive", var archive, var megabytes])
{
    return WebArchive.Run(archive, int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture));
}

BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args);
return 0;
