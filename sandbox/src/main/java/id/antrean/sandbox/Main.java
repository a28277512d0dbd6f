package id.antrean.sandbox;

import id.antrean.sandbox.cli.AntreanCommand;

/** The program behind {@code ./antrean}. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name, and ends with its status. */
    public static void main(String[] arguments) {
        System.exit(AntreanCommand.execute(arguments));
    }
}
