# pers with a PostgreSQL for its private cluster. See docs/CI.md.
FROM rust:1.95-bookworm AS build
RUN apt-get update && apt-get install --yes --no-install-recommends libpq-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN cargo build --release --locked --package pers-server

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates curl libpq5 postgresql \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /var/lib/pers --shell /usr/sbin/nologin pers
COPY --from=build /source/target/release/pers /usr/local/bin/pers
# PostgreSQL refuses to run as root; so does nothing here.
USER pers
WORKDIR /var/lib/pers
ENV PERS_LISTEN=0.0.0.0:8080 PERS_DATA_DIR=/var/lib/pers/data
VOLUME /var/lib/pers/data
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/_pers/health/ready"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["pers"]
CMD ["serve"]
