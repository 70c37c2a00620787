package vn.chitieuso.operations;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** One thing the data centre can have done. */
public interface Command {

    /** The options it knows. */
    Set<String> options();

    Outcome run(CommandLine line, Terminal terminal) throws SQLException, IOException;
}
