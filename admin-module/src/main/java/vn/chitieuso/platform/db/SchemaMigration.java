package vn.chitieuso.platform.db;

import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** At start, before anything reads: brings the schema forward and then announces that it is ready; or stops the start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "jdbc/chitieuso")
    private DataSource dataSource;

    @Inject
    private Event<SchemaReady> ready;

    @Inject
    private RequestContextController requestContext;

    @PostConstruct
    void migrate() {
        try {
            new Schema(dataSource).migrate();
        } catch (IllegalStateException refused) {
            LOG.log(Level.SEVERE, refused.getMessage());
            throw refused;
        }
        boolean activated = requestContext.activate();
        try {
            ready.fire(new SchemaReady());
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
