using Sijill.Cli.Commands;

return await Root.RunAsync(args).ConfigureAwait(false);
