using System.Text.Json;
using Sijill.Sources.Streams;

namespace Sijill.Sources.Wikidata;

/// <summary>
/// The pass over dumps: reads each entity once and appends what the join will need to a few files. The state is saved now and then and
/// whenever the pass ends, in whatever way; a later pass goes on from there. Memory is bounded by the longest line.
/// </summary>
internal sealed class DumpScan
{
    private const int ProgressLines = 1024;
    private readonly ImportFolder folder;
    private readonly ScanOptions options;
    private readonly ScanState state;
    private readonly byte[] mark = new byte[DumpInput.MarkBytes];
    private long fileBytes;
    private long bytes;

    private DumpScan(ImportFolder folder, ScanState state, ScanOptions options)
    {
        this.folder = folder;
        this.state = state;
        this.options = options;
    }

    /// <summary>Reads the inputs, those of them that are not yet read, and returns the state at the end.</summary>
    /// <exception cref="ImportException">What is in the folder belongs to other inputs.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the state is saved.</exception>
    public static ScanState Run(IReadOnlyList<DumpFile> inputs, ImportFolder folder, ScanOptions options, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder.Work);
        var state = ScanState.Load(folder.State) ?? new ScanState { Places = options.Places };
        if (options.Places && !state.Places)
        {
            throw new ImportException("the dump was read for persons only; --restart reads it again, for places too");
        }

        if (state.Inputs.Find(old => !inputs.Any(input => input.Path == old.Path)) is { } other)
        {
            throw new ImportException($"{folder.Work} holds what was read from {other.Path}; name that file too, or begin anew with --restart");
        }

        var scan = new DumpScan(folder, state, options);
        using var rows = scan.OpenRows();
        foreach (var input in inputs)
        {
            scan.Read(input, rows, cancel);
        }

        return state;
    }

    private RowWriters OpenRows()
    {
        try
        {
            return new RowWriters(folder, state);
        }
        catch (InvalidDataException e)
        {
            throw new ImportException($"{e.Message}; --restart begins anew", e);
        }
    }

    private void Read(DumpFile file, RowWriters rows, CancellationToken cancel)
    {
        var input = StateOf(file);
        if (input.Progress == InputProgress.Done)
        {
            fileBytes += Math.Max(0, input.Size);
            return;
        }

        try
        {
            using var dump = DumpInput.Open(file.Open(), count => fileBytes += count);
            if (dump.Form == DumpForm.EntityFile)
            {
                ReadWhole(dump.Stream, input, rows);
            }
            else
            {
                Continue(dump, input, cancel);
                ReadLines(dump, input, rows, cancel);
            }
        }
        catch (Exception e) when (ReadingErrors.Explain(e) is { } message)
        {
            Break(input, message);
        }
        finally
        {
            Checkpoint(input, rows);
        }
    }

    /// <summary>What is known of the file from before; added when it is new.</summary>
    private InputState StateOf(DumpFile file)
    {
        if (state.Inputs.Find(i => i.Path == file.Path) is not { } input)
        {
            input = new InputState { Path = file.Path, Size = file.Size, Modified = file.Modified };
            state.Inputs.Add(input);
        }
        else if (input.Progress != InputProgress.BrokenOff && (input.Size, input.Modified) != (file.Size, file.Modified))
        {
            throw new ImportException($"{file.Path} has changed since it was read; --restart reads it from the beginning");
        }

        // A file that broke off may be mended: whether it is the same will show at the mark.
        (input.Size, input.Modified) = (file.Size, file.Modified);
        return input;
    }

    private void Continue(DumpInput dump, InputState input, CancellationToken cancel)
    {
        if (input.Bytes == 0)
        {
            return;
        }

        Progress(continuing: true);
        if (!dump.Skip(input, cancel))
        {
            throw new ImportException($"{input.Path} is not the file that was read before; --restart reads it from the beginning");
        }

        bytes += input.Bytes;

        // Once more, so that rates are counted from here.
        Progress(continuing: true);
    }

    private void Progress(bool continuing) =>
        options.Progress(new ScanProgress(state.Counts.Entities, state.Counts.OfficeHolders, fileBytes, bytes, continuing));

    private void ReadLines(DumpInput dump, InputState input, RowWriters rows, CancellationToken cancel)
    {
        using var lines = new BoundedLineReader(dump.Stream, options.MaxLineBytes);
        var (begin, first) = (input.Bytes, input.Lines);
        var marked = 0;
        input.Progress = InputProgress.Reading;
        try
        {
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                if (!lines.Next())
                {
                    break;
                }

                var number = first + lines.Number;
                if (!Take(lines, dump.Form, number, input, rows))
                {
                    Break(input, "breaks off in the middle of a line");
                    return;
                }

                input.MarkOffset = input.Bytes;
                (input.Bytes, input.Lines) = (begin + lines.Position, number);
                bytes += input.Bytes - input.MarkOffset;
                marked = Math.Min(mark.Length, lines.Line.Length);
                lines.Line.Span[..marked].CopyTo(mark);
                options.OnLine?.Invoke();
                if (number % ProgressLines == 0)
                {
                    Progress(continuing: false);
                }

                if (lines.Number % options.CheckpointLines == 0)
                {
                    SetMark();
                    Checkpoint(input, rows);
                }
            }
        }
        finally
        {
            SetMark();
        }

        if (dump.Form == DumpForm.Array && !input.Closed)
        {
            Break(input, "breaks off: the ] at its end is missing");
            return;
        }

        input.Progress = InputProgress.Done;

        void SetMark()
        {
            // Nothing new was read when this pass has read no line: the mark of the last one holds.
            if (input.Bytes > begin)
            {
                input.MarkLength = marked;
                input.MarkHash = DumpInput.Hash(mark.AsSpan(0, marked));
            }
        }
    }

    /// <summary>Reads one line; false when it is the last, has no end and cannot be read: the file breaks off in it.</summary>
    private bool Take(BoundedLineReader lines, DumpForm form, long number, InputState input, RowWriters rows)
    {
        if (lines.TooLong)
        {
            Bad(input, number, $"the line is longer than {options.MaxLineBytes:N0} bytes");
            return true;
        }

        var entity = Entity(lines.Line.Span, form, number, input);
        if (entity.IsEmpty)
        {
            return true;
        }

        try
        {
            if (!EntityRows.MayGive(entity))
            {
                state.Counts.Entities++;
                return true;
            }

            rows.Add(EntityReader.Read(entity));
            return true;
        }
        catch (JsonException e)
        {
            if (!lines.Ended)
            {
                return false;
            }

            Bad(input, number, "is no entity: " + Formats.JsonMessage.Of(e));
            return true;
        }
    }

    /// <summary>The line without what is around the entity: a byte order mark, the brackets of a dump, a comma.</summary>
    private static ReadOnlySpan<byte> Entity(ReadOnlySpan<byte> line, DumpForm form, long number, InputState input)
    {
        line = number == 1 && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        line = line.Trim(" \t\r"u8);
        if (form != DumpForm.Array)
        {
            return line;
        }

        if (number == 1 && line is [(byte)'[', ..])
        {
            line = line[1..];
        }

        if (line is [.., (byte)']'])
        {
            input.Closed = true;
            line = line[..^1];
        }

        return line.Trim(" \t,"u8);
    }

    /// <summary>Reads an entity file: all of it, or nothing when there is a mistake in it.</summary>
    private void ReadWhole(Stream stream, InputState input, RowWriters rows)
    {
        input.Progress = InputProgress.Reading;
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, count);
            if (content.Length > options.MaxLineBytes)
            {
                Bad(input, 0, $"is an entity file longer than {options.MaxLineBytes:N0} bytes");
                input.Progress = InputProgress.BrokenOff;
                return;
            }
        }

        try
        {
            EntityFile.Read(content.GetBuffer().AsSpan(0, (int)content.Length)).ForEach(rows.Add);
            bytes += content.Length;
            input.Progress = InputProgress.Done;
        }
        catch (JsonException e)
        {
            Bad(input, (e.LineNumber ?? -1) + 1, "is no entity file, nothing of it is taken: " + Formats.JsonMessage.Of(e));
            input.Progress = InputProgress.BrokenOff;
        }
    }

    private void Bad(InputState input, long line, string message)
    {
        state.Counts.BadLines++;
        options.Report(new SourceProblem("SJ3010", input.Path, (int)Math.Min(int.MaxValue, line), message));
    }

    private void Break(InputState input, string message)
    {
        input.Progress = InputProgress.BrokenOff;
        var where = input.Lines > 0 ? $"; {input.Lines:N0} lines are read, and the same command goes on from there when the file is mended" : "";
        options.Report(new SourceProblem("SJ3003", input.Path, 0, message + where));
    }

    private void Checkpoint(InputState input, RowWriters rows)
    {
        rows.Flush();
        state.Save(folder.State);
        Progress(continuing: false);
    }
}
