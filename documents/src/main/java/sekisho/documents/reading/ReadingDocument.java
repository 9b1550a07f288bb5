package sekisho.documents.reading;

import java.io.IOException;
import java.util.List;
import sekisho.documents.cutting.Margin;
import sekisho.documents.cutting.Origin;

/** Reads one document: finds the reader that is surest of it, and tells what it holds. */
public final class ReadingDocument {

    private static final long MEGABYTE = 1024L * 1024;

    private final List<DocumentReader> readers;
    private final Margin margin;

    public ReadingDocument(List<DocumentReader> readers, Margin margin) {
        this.readers = List.copyOf(readers);
        this.margin = margin;
    }

    /**
     * Reads the whole of it, and never throws for what the file holds.
     *
     * @throws IOException if the file itself cannot be opened
     */
    public Reading read(Source source, Origin origin, Listener listener) throws IOException {
        if (source.size() == 0) {
            return new Reading.Refused(Refusal.EMPTY, "The file is empty.");
        }
        if (source.size() > Bounds.FILE_BYTES_MAX) {
            return new Reading.Refused(
                    Refusal.TOO_LARGE,
                    "The file has " + source.size() / MEGABYTE + " MB; the most is " + Bounds.FILE_BYTES_MAX / MEGABYTE
                            + " MB.");
        }
        DocumentReader reader = surest(source);
        if (reader == null) {
            return new Reading.Refused(
                    Refusal.NOT_A_DOCUMENT, "This is no document of a form known here: " + Magic.words(source) + ".");
        }
        CuttingDesk desk = new CuttingDesk(source, origin, margin, listener);
        try {
            reader.read(source, desk);
            if (desk.again()) {
                reader.read(source, desk);
            }
            return desk.ended(reader.format());
        } catch (RefusedException refused) {
            return new Reading.Refused(refused.refusal(), refused.getMessage());
        } catch (IOException | RuntimeException | LinkageError broken) {
            return broken(reader, broken);
        } catch (StackOverflowError deep) {
            return new Reading.Refused(Refusal.TOO_LARGE, "The document is nested too deeply to be read.");
        } catch (OutOfMemoryError large) {
            return new Reading.Refused(Refusal.TOO_LARGE, "The document needs more memory than a reading may take.");
        }
    }

    /**
     * What parsers throw at broken files is of every kind; whatever it is, the file is what is wrong. Their words stay
     * here: they may quote the document, or tell where the file lies.
     */
    private static Reading.Refused broken(DocumentReader reader, Throwable cause) {
        String words = cause instanceof BrokenException
                ? cause.getMessage()
                : cause.getClass().getSimpleName() + ".";
        return new Reading.Refused(
                Refusal.BROKEN, "The file looks like " + reader.format() + " but is broken: " + words);
    }

    private DocumentReader surest(Source source) throws IOException {
        DocumentReader best = null;
        Sureness most = Sureness.NO;
        for (DocumentReader reader : readers) {
            Sureness sureness = reader.recognises(source);
            if (sureness.compareTo(most) > 0) {
                best = reader;
                most = sureness;
            }
        }
        return best;
    }
}
