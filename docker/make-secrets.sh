#!/bin/sh
# Makes what the profile `tls` needs, in docker/secrets: a certificate authority, a certificate for each store, and passwords
# by chance. For trying TLS on one machine; a ministry's certificates come from its own authority.
set -eu
umask 077
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/secrets}
if [ -e "$folder" ]; then
  echo "$folder is there already: remove it first, and with it the volumes that were made with its passwords." >&2
  exit 1
fi
mkdir -p "$folder"
cd "$folder"

openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/O=Legation/CN=Legation local authority' \
  -keyout ca.key -out ca.crt 2>/dev/null

certificate() { # name of the service
  openssl req -new -newkey rsa:3072 -nodes -subj "/O=Legation/CN=$1" -keyout "$1.key" -out "$1.csr" 2>/dev/null
  printf 'subjectAltName=DNS:%s,DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth,clientAuth\n' "$1" >extensions
  openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 825 -extfile extensions \
    -out "$1.crt" 2>/dev/null
  rm "$1.csr" extensions
}
certificate kurrentdb-tls
certificate mongodb-tls
cat mongodb-tls.key mongodb-tls.crt >mongodb-tls.pem
openssl rand -base64 756 >mongodb-keyfile

password() { openssl rand -hex 24; }
admin=$(password)
legation=$(password)
cat >kurrentdb.env <<END
KURRENTDB_DEFAULT_ADMIN_PASSWORD=$admin
KURRENTDB_DEFAULT_OPS_PASSWORD=$(password)
END
cat >mongodb.env <<END
MONGO_INITDB_ROOT_USERNAME=root
MONGO_INITDB_ROOT_PASSWORD=$(password)
LEGATION_MONGODB_PASSWORD=$legation
END
cat >legation.env <<END
LEGATION_EVENT_STORE=kurrentdb://admin:$admin@kurrentdb-tls:2113?tls=true&tlsCaFile=/run/secrets/ca.crt
LEGATION_READ_STORE=mongodb://legation:$legation@mongodb-tls:27017/legation?replicaSet=rs0&authSource=legation&tls=true&tlsCAFile=/run/secrets/ca.crt
END

# Inside the containers other users read these than the one who made them; the folder itself stays closed (0700).
chmod 0644 ca.crt kurrentdb-tls.crt kurrentdb-tls.key mongodb-tls.pem mongodb-keyfile
rm mongodb-tls.key mongodb-tls.crt
echo "Made in $folder: a certificate authority, two certificates and the passwords."
