# The packaged service with its own PostgreSQL, run as a plain user.
#
#   ./mvnw package
#   docker build -t bednight .
#   docker run --rm -p 127.0.0.1:8080:8080 -v bednight:/data bednight
#
# Unless people sign in (BEDNIGHT_SERVED, see .github/SERVED.md), publish it on 127.0.0.1, as above, or behind a proxy that
# has a sign-in. Names other than localhost by which it is addressed go into BEDNIGHT_HOSTS.
#
# Memory beside the heap is bounded too: 192 MB of classes, 96 MB of compiled code and 48 MB of buffers, each about half as
# much again as was seen in use. With collector, symbols and threads the service stays below 800 MB.
FROM eclipse-temurin:17-jre-noble

RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin bednight \
 && install -d -o bednight -g bednight -m 700 /data

# What changes least first, so that a new release adds little to an old one.
COPY target/quarkus-app/lib/ /app/lib/
COPY target/quarkus-app/quarkus/ /app/quarkus/
COPY target/quarkus-app/quarkus-run.jar /app/
COPY target/quarkus-app/NOTICE /app/
COPY target/quarkus-app/app/ /app/app/

ENV BEDNIGHT_DATA=/data \
    BEDNIGHT_OPEN=true \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080

USER bednight
WORKDIR /app
VOLUME /data
EXPOSE 8080

HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$QUARKUS_HTTP_PORT && printf 'GET /q/health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

CMD ["java", "-Xmx256m", "-XX:MaxMetaspaceSize=192m", "-XX:ReservedCodeCacheSize=96m", "-XX:MaxDirectMemorySize=48m", \
     "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/quarkus-run.jar"]
