package sekisho.local.process;

/** Hears what the house is doing, one line at a time. */
@FunctionalInterface
public interface Progress {

    void say(String line);
}
