# The API and every verb of `legation`. Built from the repository's folder: docker build -f docker/api.Dockerfile .
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /legation
COPY . .
# Compiled with all packages, then installed again without those that only compile and test; the sources stay here.
RUN npm ci --loglevel=error \
 && npm run build \
 && npm ci --omit=dev --workspace=@legation/cli --loglevel=error \
 && find libs apps \( -path '*/node_modules' -prune \) -o \( -name src -o -name '*.tsbuildinfo' -o -name 'tsconfig*.json' \) -prune -exec rm -rf {} + \
 && rm -rf scripts

FROM node:${NODE}
ENV NODE_ENV=production \
    LEGATION_DATA_DIR=/data \
    LEGATION_HOST=0.0.0.0 \
    LEGATION_PORT=7400
# A named volume takes over the owner of the folder that it covers.
RUN install -d -o node -g node -m 0700 /data
COPY --from=build /legation /legation
WORKDIR /legation
# node's own user, by number, so that a host can tell that it is not root
USER 1000:1000
VOLUME /data
EXPOSE 7400
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7400/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "apps/cli/bin/legation.js"]
CMD ["serve"]
