# One image per runnable module: docker build --build-arg MODULE=command-side .
# MODULE is one of command-side, projections, query-side.

FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
WORKDIR /source
COPY . .
# The same step for every module, so that it runs once for all images.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -q -B -DskipTests -pl command-side,projections,query-side -am package

FROM build AS layers
ARG MODULE
RUN cp "${MODULE}"/target/annals-"${MODULE}"-*-exec.jar /application.jar \
    && java -Djarmode=tools -jar /application.jar extract --layers --destination /layers

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN groupadd --system --gid 10001 annals \
    && useradd --system --uid 10001 --gid annals --no-create-home --shell /usr/sbin/nologin annals
WORKDIR /annals
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
EXPOSE 8080
# A page of a gradebook takes more than a megabyte, which regions of the default size hold only as huge objects.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:G1HeapRegionSize=8m --enable-native-access=ALL-UNNAMED"
# The image has no curl of its own to rely on; bash can open the connection itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "application.jar"]
