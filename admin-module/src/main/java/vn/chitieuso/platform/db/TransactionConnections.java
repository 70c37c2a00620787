package vn.chitieuso.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;

import javax.sql.DataSource;
import jakarta.persistence.EntityManager;

/**
 * Gives native SQL the very connection JPA uses in the running transaction, and one of its own outside of any. A second
 * connection, though of the same pool and transaction, would be a second database transaction on some servers.
 */
class TransactionConnections implements ConnectionFactory {

    private final DataSource dataSource;
    private final EntityManager entities;

    TransactionConnections(DataSource dataSource, EntityManager entities) {
        this.dataSource = dataSource;
        this.entities = entities;
    }

    @Override
    public Connection openConnection() throws SQLException {
        return isInTransaction() ? entities.unwrap(Connection.class) : dataSource.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (!isInTransaction()) {
            connection.close();
        }
    }

    boolean isInTransaction() {
        return entities.isJoinedToTransaction();
    }
}
