package sekisho.house;

/** A place that breaks a rule, printed the way an editor can jump to. Lines count from 1. */
record Offence(String file, int line, String what) {

    @Override
    public String toString() {
        return file + ":" + line + " " + what;
    }
}
