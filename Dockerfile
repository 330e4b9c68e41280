# Built from the repository's root:  docker build -t newstape .
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY storage storage
COPY config config
RUN python -m venv /opt/newstape && /opt/newstape/bin/pip install --no-cache-dir '.[chart]'

FROM python:3.13-slim
COPY --from=build /opt/newstape /opt/newstape
RUN useradd --uid 10001 --create-home newstape && install -d -o newstape -g newstape /data
ENV PATH=/opt/newstape/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    NEWSTAPE_DATABASE_URL=sqlite:////data/newstape.sqlite3
USER newstape
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["newstape", "health"]
# serve brings the database's schema up to date before it connects; other commands: docker exec NAME newstape doctor
ENTRYPOINT ["newstape"]
CMD ["serve"]
