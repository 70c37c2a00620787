package vn.chitieuso.platform.rest;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

/**
 * Lets the first answers of each kind be written one after another. Payara finds out how JSON is written when it first writes
 * a class, in a list that two first answers at once break (a ConcurrentModificationException, seen as a 500).
 */
@Provider
public class FirstAnswers implements WriterInterceptor {

    private final Set<Class<?>> written = ConcurrentHashMap.newKeySet();

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (answer.getType() == null || written.contains(answer.getType())) {
            answer.proceed();
            return;
        }
        synchronized (written) {
            answer.proceed();
            written.add(answer.getType());
        }
    }
}
