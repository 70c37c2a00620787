package vn.chitieuso.tests.container;

import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The application as built starts on an empty database and has what everything else stands on. */
@ExtendWith(ArquillianExtension.class)
class ApplicationStartIT {

    @Resource(lookup = "jdbc/chitieuso")
    private DataSource dataSource;

    @PersistenceContext(unitName = "chitieuso")
    private EntityManager entities;

    @Deployment
    static WebArchive product() {
        return Deployments.product();
    }

    @Test
    void dataSourceLeadsToPostgreSql() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isGreaterThanOrEqualTo(15);
        }
    }

    @Test
    void applicationIsNoSuperuserOfItsDatabase() {
        assertThat(entities.createNativeQuery("SELECT current_setting('is_superuser')")
                        .getSingleResult())
                .isEqualTo("off");
    }

    @Test
    void databaseKeepsVietnameseApartAndInOrder() {
        assertThat(entities.createNativeQuery("""
                        SELECT string_agg(word, ' ' ORDER BY word) || '|' || lower('ĐẶNG')
                        FROM unnest(ARRAY['Đông', 'Dân', 'Ễn', 'Ân', 'An']) AS words (word)""").getSingleResult()).isEqualTo("An Ân Dân Đông Ễn|đặng");
    }

    @Test
    void persistenceUnitIsOpen() {
        assertThat(entities.getEntityManagerFactory().isOpen()).isTrue();
    }
}
