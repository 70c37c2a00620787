package vn.chitieuso.platform.web.faces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.omnifaces.resourcehandler.DefaultResourceHandler;
import org.omnifaces.resourcehandler.RemappedResource;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;

/**
 * Puts a hash of the content into the address of our own resources, so that browsers may keep them forever and every node
 * of the cluster names the same address. The other libraries carry their version themselves.
 */
public class VersionedResources extends DefaultResourceHandler {

    private static final String LIBRARY = "chitieuso";

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource decorateResource(Resource resource, String name, String library) {
        if (resource == null || !LIBRARY.equals(library)) {
            return resource;
        }
        String path = resource.getRequestPath();
        String hash = hashes.computeIfAbsent(name, absent -> hash(resource));
        return new RemappedResource(resource, path + (path.contains("?") ? "&v=" : "?v=") + hash);
    }

    private static String hash(Resource resource) {
        try (InputStream content = resource.getURL().openStream()) {
            CRC32 hash = new CRC32();
            hash.update(content.readAllBytes());
            return Long.toHexString(hash.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
