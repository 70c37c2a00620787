package vn.chitieuso.quickstart;

import java.util.List;

/** The data source {@code jdbc/chitieuso} as commands for Payara, Micro or Server: what its administrator would type. */
public final class DataSourceCommands {

    private DataSourceCommands() {}

    /**
     * A connection that was not tested for a second is tested before it is lent, so that the application heals when the
     * database was away. Tested each time, a request would spend a third of its time in the database on that.
     */
    public static List<String> of(DatabaseAddress database) {
        return List.of(
                "create-jdbc-connection-pool --restype javax.sql.DataSource"
                        + " --datasourceclassname org.postgresql.ds.PGSimpleDataSource"
                        + " --steadypoolsize 5 --maxpoolsize 40"
                        + " --isconnectvalidatereq=true --validateatmostonceperiod=1"
                        + " --validationmethod custom-validation"
                        + " --validationclassname org.glassfish.api.jdbc.validation.PostgresConnectionValidation"
                        + " --property user=%s:password=%s:serverName=%s:portNumber=%d:databaseName=%s:reWriteBatchedInserts=true chitieuso"
                                .formatted(
                                        database.user(),
                                        database.password(),
                                        DatabaseAddress.HOST,
                                        database.port(),
                                        database.name()),
                "create-jdbc-resource --connectionpoolid chitieuso jdbc/chitieuso");
    }
}
