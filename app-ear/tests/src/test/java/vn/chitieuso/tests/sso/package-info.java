/** Signing in through an identity provider: Keycloak as a data centre would run it, and a person's way through both. */
package vn.chitieuso.tests.sso;
